"""Word documents: what stands in which part of the file, and what it is taken for."""

import pytest

from reader.errors import ImportRefused
from reader.importers import docx
from reader.importers.intake import read
from reader.model.article import BlockKind
from tests.unit.importers.zip_maker import R, W, p, run, zipped
from tests.unit.importers.zip_maker import docx as made

STYLES = f"""<w:styles {W}>
<w:style w:type="paragraph" w:styleId="Titre1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Eigen"><w:name w:val="Kopf"/>
<w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Kind"><w:name w:val="Kind"/><w:basedOn w:val="Eigen"/></w:style>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Zitat"><w:name w:val="Intense Quote"/></w:style>
<w:style w:type="paragraph" w:styleId="Liste2"><w:name w:val="List Bullet 2"/></w:style>
</w:styles>"""


def lines(data: bytes) -> list[tuple[str, BlockKind | None, int]]:
    return [(line.text, line.kind, line.level) for line in docx.extract(data).lines]


def texts(data: bytes) -> list[str]:
    return [line.text for line in docx.extract(data).lines]


def test_styles_are_told_by_name_and_outline_not_by_localised_id() -> None:
    body = (
        p("The Long Winter", "Titel")
        + p("What was heard", "Titre1")
        + p("Of the radios", "Eigen")
        + p("Of the boats", "Kind")
        + p("By hand", "", '<w:outlineLvl w:val="2"/>')
        + p("They were told to wait.", "Zitat")
        + p("A boat", "Liste2")
        + p("The harbour stayed closed.")
    )
    assert lines(made(body, {"word/styles.xml": STYLES})) == [
        ("The Long Winter", BlockKind.TITLE, 0),
        ("What was heard", BlockKind.HEADING, 1),
        ("Of the radios", BlockKind.HEADING, 2),
        ("Of the boats", BlockKind.HEADING, 2),
        ("By hand", BlockKind.HEADING, 3),
        ("They were told to wait.", BlockKind.QUOTE, 0),
        ("A boat", BlockKind.LIST_ITEM, 1),
        ("The harbour stayed closed.", None, 0),
    ]


def test_items_know_their_depth_and_a_numbering_without_marks_makes_none() -> None:
    numbering = (
        f'<w:numbering {W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt'
        ' w:val="bullet"/></w:lvl>'
        '<w:lvl w:ilvl="1"><w:numFmt w:val="none"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="4"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )

    def item(depth: int, number: int = 4) -> str:
        return f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>'

    body = p("one", "", item(0)) + p("two", "", item(2)) + p("bare", "", item(1)) + p("off", "", item(0, 0))
    assert lines(made(body, {"word/numbering.xml": numbering})) == [
        ("one", BlockKind.LIST_ITEM, 0),
        ("two", BlockKind.LIST_ITEM, 2),
        ("bare", None, 0),
        ("off", None, 0),
    ]


def test_a_row_of_a_table_is_a_line_in_its_place() -> None:
    def row(*cells: str) -> str:
        return f"<w:tr>{''.join(f'<w:tc>{p(cell)}</w:tc>' for cell in cells)}</w:tr>"

    body = p("Before.") + f"<w:tbl>{row('Place', 'Missing')}{row('Port Velmar', '12')}</w:tbl>" + p("After.")
    assert texts(made(body)) == ["Before.", "Place | Missing", "Port Velmar | 12", "After."]


def test_marks_of_notes_stand_apart_and_notes_follow_in_their_order() -> None:
    body = p(
        run("The boat sank")
        + '<w:r><w:footnoteReference w:id="7"/></w:r>'
        + run(", they said")
        + '<w:r><w:endnoteReference w:id="2"/></w:r>'
        + run(".")
    )
    notes = {
        "word/footnotes.xml": f'<w:footnotes {W}><w:footnote w:id="-1">{p("line")}</w:footnote>'
        f'<w:footnote w:id="7">{p("Letter of the board.")}</w:footnote></w:footnotes>',
        "word/endnotes.xml": f"<w:endnotes {W}><w:endnote"
        f' w:id="2">{p("Interview.")}</w:endnote></w:endnotes>',
    }
    assert lines(made(body, notes)) == [
        ("The boat sank [1], they said [2].", None, 0),
        ("[1] Letter of the board.", BlockKind.NOTE, 0),
        ("[2] Interview.", BlockKind.NOTE, 0),
    ]


def test_insertions_stay_and_deletions_are_counted() -> None:
    body = p(
        run("At least ")
        + f"<w:ins>{run('twelve')}</w:ins><w:del><w:r><w:delText>ten</w:delText></w:r></w:del>"
        + run(" sailors.")
        + "<w:moveFrom><w:r><w:t>away</w:t></w:r></w:moveFrom>"
    )
    assert lines(made(body)) == [
        ("At least twelve sailors.", None, 0),
        ("2 deletions in tracked changes are not shown", BlockKind.META, 0),
    ]


def test_addresses_of_links_are_kept_in_source_lists_only() -> None:
    link = f'<w:hyperlink r:id="rId9">{run("Velmar Gazette")}</w:hyperlink>'
    rels = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="rId9" Type="http://x/hyperlink" Target="https://gazette.example/1"'
        ' TargetMode="External"/>'
        "</Relationships>"
    )
    body = p(run("See the ") + link) + p("For more information, please see:") + p(link + run(" – 2 May 2019"))
    assert texts(made(body, {"word/_rels/document.xml.rels": rels})) == [
        "See the Velmar Gazette",
        "For more information, please see:",
        "Velmar Gazette <https://gazette.example/1> – 2 May 2019",
    ]


def test_text_boxes_follow_their_paragraph_and_are_read_once() -> None:
    box = f"<w:txbxContent>{p('In the box.')}</w:txbxContent>"
    drawn = (
        '<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"<mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert texts(made(p(run("Beside the box.") + drawn))) == ["Beside the box.", "In the box."]


def test_headers_and_footers_are_furniture_around_the_text() -> None:
    rels = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        '<Relationship Id="a" Type="http://x/header" Target="header1.xml"/>'
        '<Relationship Id="b" Type="http://x/footer" Target="footer1.xml"/></Relationships>'
    )
    parts = {
        "word/_rels/document.xml.rels": rels,
        "word/header1.xml": f"<w:hdr {W} {R}>{p('Board of Aldrun')}</w:hdr>",
        "word/footer1.xml": f"<w:ftr {W} {R}>{p('Page 1')}</w:ftr>",
    }
    assert lines(made(p("The text."), parts)) == [
        ("Board of Aldrun", BlockKind.FURNITURE, 0),
        ("The text.", None, 0),
        ("Page 1", BlockKind.FURNITURE, 0),
    ]


@pytest.mark.parametrize(
    ("title", "creator", "wanted"),
    [
        ("The Long Winter", "Ada Ferrow; Ivo Marn", ("The Long Winter", ("Ada Ferrow", "Ivo Marn"))),
        ("final2.docx", "Windows User", (None, ())),
    ],
)
def test_core_properties_count_where_a_person_wrote_them(title: str, creator: str, wanted: object) -> None:
    core = (
        '<cp:coreProperties xmlns:cp="http://c" xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{title}</dc:title><dc:creator>{creator}</dc:creator></cp:coreProperties>"
    )
    extracted = docx.extract(made(p("The text."), {"docProps/core.xml": core}))
    assert (extracted.title, extracted.authors) == wanted


def test_a_document_comes_through_the_door() -> None:
    intake = read(
        made(p("The Long Winter", "Titel") + p("The harbour closed."), {"word/styles.xml": STYLES}), "x"
    )
    assert (intake.extension, intake.importer, intake.drafts[0].title) == (
        "docx",
        docx.IMPORTER,
        "The Long Winter",
    )


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (made(""), "holds no text"),
        (zipped({"word/other.xml": "<a/>"}), "missing"),
        (zipped({"word/document.xml": "<a><b></a>"}), "not well-formed"),
        (made(p("The text."))[:200], "damaged"),
    ],
    ids=str.split("no-text no-part broken-xml cut"),
)
def test_what_cannot_be_read_is_refused_with_a_sentence(data: bytes, words: str) -> None:
    with pytest.raises(ImportRefused, match=words):
        docx.extract(data)


def test_remarks_of_readers_are_counted() -> None:
    remarks = f"<w:comments {W}>{'<w:comment><w:p/></w:comment>' * 2}</w:comments>"
    assert texts(made(p("The ferry stops."), {"word/comments.xml": remarks})) == [
        "The ferry stops.",
        "2 comments in the margin are not shown",
    ]


LONG = "The harbour stayed closed for a whole winter, and nobody in the town was told why that was so."


def read_kinds(body: str) -> list[list[str]]:
    intake = read(made(body, {"word/styles.xml": STYLES}), "x")
    return [[block.kind.name for block in draft.blocks] for draft in intake.drafts]


def test_below_a_heading_no_paragraph_is_a_lead() -> None:
    heading = p("Findings of the Council", "Titre1")
    day = p("3 May 2019")
    assert read_kinds(p("The Long Winter", "Titel") + heading + p(LONG) + day + p(LONG)) == [
        ["TITLE", "HEADING", "PARAGRAPH", "META", "PARAGRAPH"]
    ]
    assert read_kinds(p("The Long Winter", "Titel") + p(LONG) + heading + p(LONG) + day + p(LONG))[0][:2] == [
        "TITLE",
        "PARAGRAPH",
    ]
    assert read_kinds(p("The Long Winter", "Titel") + p(LONG) + day + p(LONG)) == [
        ["TITLE", "SUBTITLE", "META", "PARAGRAPH"]
    ]


def test_sections_of_a_document_are_no_articles() -> None:
    sections = "".join(
        p(name, "Titre1") + p(LONG)
        for name in ("Findings of the Council", "What Nobody Was Told", "The Boats That Never Sailed Again")
    )
    assert len(read_kinds(p("The Long Winter", "Titel") + p(LONG) + sections)) == 1
    assert len(read_kinds(sections)) == 1
