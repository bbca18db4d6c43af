"""PDF documents of a known text: its words, paragraphs, headings and notes come back as they were set."""

from collections import Counter
from itertools import product

import pytest

from reader.errors import ImportRefused
from reader.importers import pdf
from reader.importers.extracted import Extracted
from reader.importers.pdf_hyphens import join_lines, vocabulary
from reader.model.article import BlockKind
from tests.unit.importers.pdf_maker import Layout, Typeset, pack, report, show, write_pdf

LAYOUTS = [
    Layout(columns, justified, divided, indent, running_head=head, wide_title=wide)
    for columns, justified, divided, (indent, head, wide) in product(
        (1, 2),
        (True, False),
        (True, False),
        ((0.0, "Velmar Coast Report", True), (12.0, "", True), (0.0, "", False)),
    )
]


def score(found: list[str], wanted: list[str]) -> float:
    """F1 of two bags of texts."""
    hits = sum((Counter(found) & Counter(wanted)).values())
    return 2 * hits / (len(found) + len(wanted))


def texts(extracted: Extracted, kind: BlockKind | None) -> list[str]:
    return [line.text for line in extracted.lines if line.kind is kind]


@pytest.fixture(scope="module")
def reports() -> list[tuple[Layout, Typeset, Extracted]]:
    out = []
    for seed, layout in enumerate(LAYOUTS, 1):
        made = report(layout, seed)
        out.append((layout, made, pdf.extract(made.pdf())))
    return out


def test_every_word_comes_back_in_order(reports: list[tuple[Layout, Typeset, Extracted]]) -> None:
    for layout, made, extracted in reports:
        assert " ".join(texts(extracted, None)).split() == " ".join(made.paragraphs).split(), layout


@pytest.mark.parametrize("columns", [1, 2])
def test_nearly_every_paragraph_comes_back_whole(
    columns: int, reports: list[tuple[Layout, Typeset, Extracted]]
) -> None:
    scores = [
        score(texts(extracted, None), made.paragraphs)
        for layout, made, extracted in reports
        if layout.columns == columns
    ]
    assert sum(scores) / len(scores) >= 0.97


def test_headings_and_footnotes_are_told_from_the_text(
    reports: list[tuple[Layout, Typeset, Extracted]],
) -> None:
    for layout, made, extracted in reports:
        assert texts(extracted, BlockKind.HEADING) == made.headings, layout
        assert Counter(texts(extracted, BlockKind.NOTE)) == Counter(made.notes), layout


def test_running_heads_and_page_numbers_are_set_aside(
    reports: list[tuple[Layout, Typeset, Extracted]],
) -> None:
    for layout, made, extracted in reports:
        pages = range(1, len(made.pages) + 1)
        wanted = [text for page in pages for text in (layout.running_head, str(page)) if text]
        assert texts(extracted, BlockKind.FURNITURE) == wanted, layout


def test_a_title_is_above_its_sections_and_lines_know_their_page() -> None:
    made = report(Layout())
    extracted = pdf.extract(made.pdf())
    levels = [line.level for line in extracted.lines if line.kind is BlockKind.HEADING]
    assert levels == [1] + [2] * (len(levels) - 1)
    assert [line.page for line in extracted.lines if line.kind is BlockKind.FURNITURE] == [
        str(number + 1) for number in range(len(made.pages))
    ]
    assert (extracted.media_type, extracted.extension, extracted.importer) == (
        "application/pdf",
        "pdf",
        pdf.IMPORTER,
    )


def test_page_labels_of_the_file_are_used() -> None:
    labels = "/PageLabels << /Nums [0 << /S /r >> 1 << /S /D /St 41 >>] >>"
    extracted = pdf.extract(report(Layout(numbers=False)).pdf(labels))
    assert list(dict.fromkeys(line.page for line in extracted.lines)) == ["i", "41", "42", "43"]


def test_a_paragraph_goes_on_over_the_end_of_a_page() -> None:
    pages = [
        show(
            72,
            100,
            10,
            "The harbour stayed closed for the whole of that long winter, and the clerk who held the",
        )
        + show(
            72, 88, 10, "only key had left the town in the autumn without telling anyone at all where he was"
        ),
        show(72, 760, 10, "going to stay.") + show(72, 730, 10, "He came back in May."),
    ]
    lines = pdf.extract(write_pdf(pages)).lines
    assert lines[0].text.endswith("telling anyone at all where he was going to stay.")
    assert [line.page for line in lines] == ["1", "2"]


def test_hyphens_of_divided_words_go_and_real_ones_stay() -> None:
    page = "".join(
        show(72, 760 - 12 * n, 10, line)
        for n, line in enumerate(
            (
                "The families were told that nothing could be done about the long-",
                "term plan of the coast guard of Aldrun, and that the investi-",
                "gation of the board was closed for good, like the whole of the north-",
                "west pier, and that the boats, with the government-",
                "owned ferry, belonged to nobody on the coast in parti-",
                "cular. They were told so in a letter, when the Tessen-",
                "Velmar road was locked.",
            )
        )
    )
    (line,) = pdf.extract(write_pdf([page])).lines
    assert line.text == (
        "The families were told that nothing could be done about the long-term plan of the coast"
        " guard of Aldrun,"
        " and that the investigation of the board was closed for good, like the whole of the"
        " north-west pier, and"
        " that the boats, with the government-owned ferry, belonged to nobody on the coast in particular."
        " They were told so in a letter, when the Tessen-Velmar road was locked."
    )


@pytest.mark.parametrize(
    "drawn",
    [
        "[(twelve) -250 (sailors) -250 (gave) -250 (in.)] TJ",
        "[(twelve sailors ga) 20 (v) 20 ( ) 245 (e in.)] TJ",
        "2 Tc [(twelve) -300 (sailors) -300 (gave) -300 (in.)] TJ",
    ],
    ids=["no-spaces", "a-space-taken-back", "spaced-out"],
)
def test_words_are_told_by_the_white_between_them(drawn: str) -> None:
    page = f"BT /R 10 Tf 1 0 0 1 72 700 Tm {drawn} ET"
    assert pdf.extract(write_pdf([page])).text == "twelve sailors gave in."


def test_compounds_of_three_keep_their_hyphens_and_lose_that_of_the_line() -> None:
    known = vocabulary(["The commander and the chief of the government were seen."])
    assert join_lines(["the com-", "mander-in-chief"], known) == "the commander-in-chief"
    assert join_lines(["the commander-", "in-chief"], known) == "the commander-in-chief"
    assert join_lines(["the commander-in-", "chief"], known) == "the commander-in-chief"
    assert join_lines(["the gov-", "ernment-owned"], known) == "the government-owned"
    assert join_lines(["in 2014-", "2015"], known) == "in 2014-2015"
    assert join_lines(["a re\u00ad", "port"], known) == "a report"


def test_the_rows_of_a_table_are_not_taken_for_columns() -> None:
    rows = [
        ("Velmar", "12"),
        ("Tessen", "7"),
        ("Aldrun", "31"),
        ("Lower Tessen", "4"),
        ("Ostmark", "5"),
        ("Hale", "9"),
    ]
    page = "".join(
        show(72, 700 - 12 * n, 10, place) + show(300, 700 - 12 * n, 10, count)
        for n, (place, count) in enumerate(rows)
    )
    text = pdf.extract(write_pdf([page])).text
    assert "Velmar 12" in text
    assert "Ostmark 5" in text


def test_a_page_turned_on_its_side_is_read_upright() -> None:
    text = "The harbour office of Port Velmar closed its doors in November."
    turned = f"BT /R 10 Tf 0 1 -1 0 300 100 Tm ({text}) Tj ET"
    data = write_pdf([turned]).replace(b"/MediaBox [0 0 595 842]", b"/MediaBox [0 0 595 842] /Rotate 90")
    assert text in pdf.extract(data).text


def test_what_is_written_along_the_margin_is_kept_apart() -> None:
    page = (
        show(72, 700, 10, "The text of the page.")
        + "BT /R 10 Tf 0 1 -1 0 30 100 Tm (COPY OF THE BOARD) Tj ET"
    )
    lines = pdf.extract(write_pdf([page])).lines
    assert [(line.text, line.kind) for line in lines] == [
        ("The text of the page.", None),
        ("COPY OF THE BOARD", BlockKind.FURNITURE),
    ]


@pytest.mark.parametrize(
    ("info", "title", "authors"),
    [
        ("/Title (The Long Winter) /Author (Ada Ferrow)", "The Long Winter", ("Ada Ferrow",)),
        ("/Title (Microsoft Word - winter_final2.docx) /Author (user)", None, ()),
        ("/Title (report.indd) /Author (Admin)", None, ()),
        ("/Title (Untitled-1) /CreationDate (D:20190503120000Z)", None, ()),
        ("", None, ()),
    ],
)
def test_metadata_counts_only_where_a_person_wrote_it(
    info: str, title: str | None, authors: tuple[str, ...]
) -> None:
    extracted = pdf.extract(write_pdf([show(72, 700, 10, "The text of the page.")], info=info))
    assert (extracted.title, extracted.authors) == (title, authors)
    assert extracted.published.value is None


def refusal(data: bytes) -> str:
    with pytest.raises(ImportRefused) as caught:
        pdf.extract(data)
    assert caught.value.stage == "parse"
    return caught.value.reason


def test_a_scanned_document_is_refused_with_the_remedy() -> None:
    reason = refusal(write_pdf(["0 0 595 842 re f"]))
    assert "no text layer" in reason
    assert "ocrmypdf" in reason


def test_an_encrypted_document_is_refused() -> None:
    data = (
        report(Layout())
        .pdf()
        .replace(
            b"/Root 1 0 R",
            b"/Root 1 0 R /ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <"
            + b"41" * 32
            + b"> /U <"
            + b"42" * 32
            + b"> >>",
        )
    )
    assert "password" in refusal(data)


def test_a_damaged_document_is_refused() -> None:
    whole = report(Layout()).pdf()
    assert "damaged" in refusal(whole[: len(whole) // 3])
    assert "damaged" in refusal(
        pack([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [2 0 R] >>"])
    )
