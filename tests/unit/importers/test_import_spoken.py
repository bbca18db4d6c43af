"""What is said in so many words: quotations set apart with their speaker, questions and answers."""

from dataclasses import replace

import pytest

from reader.importers.intake import read
from reader.importers.rated import Rated
from reader.importers.series import lowered_if_unmarked
from reader.importers.signals import NEEDED, Score
from reader.importers.units import build_units
from reader.model.article import BlockKind, Draft

QUOTE = "Taking the oil away from the lamps flouts the law of the sea, and the council must stop it now"
TEXT = "The council of Aldrun must give the keepers of the lights their oil back at once, two bodies say."
MORE = "Boats stay in the harbour at night, since the quay is dark and the pilots have gone to the islands."
ANSWERS = (
    "We wrote to the office in May. Nobody answered, and so we went to Velmar and stood before the door.",
    "The clerk said that the list had been lost. He was kind, and he gave us tea, but he gave us no oil.",
    "I do not know. Perhaps the lamps will burn again in the autumn, when the ships from the south come.",
)


def page(*lines: str) -> tuple[Draft, ...]:
    return read(("\n\n".join(lines) + "\n").encode(), "page.txt").drafts


def test_a_quotation_that_the_text_holds_as_well_is_the_pages_own_doing() -> None:
    (draft,) = page(
        *("26 May 2019", "Aldrun: Keepers Left Without Oil as Nights Grow", "Keepers wait at the quay."),
        f"“{QUOTE}”\nIlka Harrow, Deputy Director at Harbour Watch\nSun, 26/05/2019",
        *(TEXT, f"“{QUOTE},” said Ilka Harrow of Harbour Watch.", MORE),
    )
    kinds = {block.text: block.kind for block in draft.blocks}
    assert (f"“{QUOTE}”", BlockKind.FURNITURE) in kinds.items()
    assert draft.authors == ()
    assert draft.published.value == "2019-05-26"


def test_a_quotation_with_its_speaker_and_a_day_inside_a_text_is_a_part_of_it() -> None:
    (draft,) = page(
        *("Keepers Left Without Oil as Nights Grow", "26 May 2019", TEXT, f"“{QUOTE}.”"),
        *("Ilka Harrow, Deputy Director at Harbour Watch\nSun, 26/05/2019", MORE, ANSWERS[0]),
    )
    assert draft.title == "Keepers Left Without Oil as Nights Grow"


def test_a_title_that_is_a_quotation_stays_one() -> None:
    drafts = page(
        *("Keepers Left Without Oil as Nights Grow", "Ina Sarn, Harbour Watch", "26 May 2019", TEXT, MORE),
        *("“We Will Not Be Moved”", "Ilka Harrow, Harbour Watch", "27 May 2019", ANSWERS[0], ANSWERS[1]),
    )
    assert [draft.title for draft in drafts] == [
        "Keepers Left Without Oil as Nights Grow",
        "“We Will Not Be Moved”",
    ]


@pytest.mark.parametrize(
    "questions",
    [
        (
            "How does that go together with your list of the lamps?",
            "Were the keepers of Velmar involved in those talks?",
            "Do you remember the first lamp that you lit in Mirhala?",
        ),
        (
            "Q: How does the office in Velmar answer the keepers?",
            "Q: Were the keepers of Mirhala involved in those talks?",
            "Q: Do you remember the first lamp that Ilka Harrow lit?",
        ),
    ],
)
def test_questions_of_an_interview_are_no_titles(questions: tuple[str, ...]) -> None:
    asked = (line for pair in zip(questions, ANSWERS, strict=True) for line in pair)
    (draft,) = page("“The Lamps Will Burn Again”: A Keeper Speaks", MORE, *asked)
    assert draft.title == "“The Lamps Will Burn Again”: A Keeper Speaks"


def test_titles_of_teasers_that_ask_stay_titles() -> None:
    drafts = page(
        *("Will the Lamps of Velmar Burn Again?", TEXT[:60] + " …", "Read more"),
        *("Who Took the Oil of the Mirhala Keepers?", MORE[:60] + " …", "Read more"),
        *("Why Do the Pilots Leave the Southern Islands?", ANSWERS[0][:60] + " …", "Read more"),
        *("What Will the Council of Aldrun Do Next?", ANSWERS[1][:60] + " …", "Read more"),
    )
    assert len(drafts) == 4


def test_a_line_without_markup_below_a_title_with_it_needs_more() -> None:
    marked, plain = build_units("Keepers of the Lights\n\nCouncil Frees Two Keepers in Velmar\n")
    title = replace(marked, hint=BlockKind.TITLE)
    dated = Rated(1, Score(3.1, ("text below", "a date line below")))
    signed = Rated(1, Score(3.7, ("text below", "a byline below")))
    assert lowered_if_unmarked(plain, title, dated).score.points < NEEDED
    assert lowered_if_unmarked(plain, title, signed) is signed
    assert lowered_if_unmarked(replace(plain, hint=BlockKind.HEADING), title, dated) is dated
    assert lowered_if_unmarked(plain, marked, dated) is dated
    assert lowered_if_unmarked(plain, None, dated) is dated
