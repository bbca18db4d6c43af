from reader.importers.intake import read

PAGE = """\
Two Ports Bring a Text on the Count of Ships

by Ada Ferrow
Coast Monitor Reporter

The text was sent round on Monday, and reads as follows.

Resolution: The count of ships

The Harbour Assembly,

The General Assembly,

¶1 Guided by the Charter of the ports,

¶2 Glad that ships are counted at last,

¶3 Looking back to the resolutions of earlier years,

¶4 Recalling the count of the spring,

  1. Decides to count the ships of both ports;
  2. Requests the harbour office to report on the count.
"""


def test_a_printed_number_of_a_preambular_paragraph_wins_over_its_first_word() -> None:
    blocks = [block for draft in read(PAGE.encode(), "page.txt").drafts for block in draft.blocks]
    placed = {block.text[:12]: block.locator for block in blocks if block.locator.startswith(("PP", "OP"))}
    assert placed == {
        "Guided by th": "PP 1",
        "Glad that sh": "PP 2",
        "Looking back": "PP 3",
        "Recalling th": "PP 4",
        "Decides to c": "OP 1",
        "Requests the": "OP 2",
    }
