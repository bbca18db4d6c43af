"""Captions of pictures and the credits in them."""

import re

from reader.model.clean import SafeText

_WHAT = (
    r"(?:photo(?:graph)?s?|images?|pictures?|pics?|file photo|stock photo|illustration|video|map|foto|"
    r"bild|imagen)"
)
_CREDIT_WORD = (
    rf"(?:{_WHAT}\s*(?:/\s*video\s*)?(?:courtesy(?:\s+of)?|credits?|by|from|via|source|taken by|provided "
    rf"by|©|:|-|–)"
    r"|(?:courtesy(?:\s+of)?|credits?|crédit(?:\s+photo)?|crédito|source|©)\s*(?::|of\b)?)"
)
_BRACKET = re.compile(
    rf"\s*[(\[]\s*{_CREDIT_WORD}(?:\s*(?:courtesy(?:\s+of)?|credit|by|©|"
    rf":))*\s*(?P<who>[^()\[\]]{{1,120}})[)\]]\s*\.?$",
    re.I,
)
_TAIL = re.compile(
    rf"(?:(?<=[.!?”\"’])|\s[|/–—-])\s*{_CREDIT_WORD}(?:\s*(?:courtesy(?:\s+of)?|credit|by|©|"
    rf":))*\s*(?P<who>[^.!?]{{1,80}})\.?$",
    re.I,
)
_HEAD = re.compile(
    rf"^(?:{_WHAT}\s*(?:credits?|courtesy(?:\s+of)?|by|©)\s*:?|(?:{_WHAT}\s+)?credits?\s*:|{_WHAT}\s*:|©)"
    r"\s*(?P<who>\S.{0,200})$",
    re.I,
)
_PRESS = r"(?:AP|AFP|EPA|Reuters|REUTERS|dpa|Getty)"
"""Agencies by whose names pictures are credited."""
_AGENCY = re.compile(
    r"\s*[(\[](?:©\s*)?(?P<who>[A-Z][\w.’' ]{1,40}/[A-Z][\w.’'/ ]{1,60}|"
    rf"(?:{_PRESS}|UN|UNHCR|UNICEF)(?:(?:\s+Photo|\s+Images)|(?=\))))[)\]]\.?$"
)
_OWNER_AND_NAME = re.compile(
    r"^(?:©\s*)?[A-Z]{2,8}(?:\s(?:Photo|Images?|News))?/[A-Z][a-zà-ÿ’][\w’.-]*(?: [A-Z][\w’.-]+)+(?=\s|$)"
)
"""`ABCD Photo/Ilka Harrow`, before what is to be seen."""
_SIGNED = re.compile(
    r"(?<=[.!?”\"’])\s+(?P<who>[A-Z]{2,8}(?: (?:Photo|Images?))?/[A-Z][a-zà-ÿ’][\w’.-]*"
    r"(?: [A-Z][\w’.-]*){0,3})\.?$"
    rf"|(?<=[.!?”\"’])\s+(?P<of>[A-Z][a-zà-ÿ’][\w’-]*(?: [A-Z][\w’.-]*){{1,3}},? {_PRESS}"
    r"(?: (?:Photo|Images?))?)$"
    r"|(?<=\d\d\d\d\.)\s+(?P<name>[A-Z][a-zà-ÿ’][\w’-]*(?: [A-Z][\w’.-]*){1,3})$"
)
"""`… on May 3, 2019. ABCD/Ilka Harrow`, with the agency behind her, or her name alone behind the day."""
_UNSIGNED = re.compile(
    r"\s*[(\[](?:(?:contributed|file|archive|handout|supplied|stock|undated) )?"
    r"(?:photo|image|picture|screen ?(?:shot|grab))s?[)\]]\.?$",
    re.I,
)
"""`The quay. (File photo)`, which names nobody."""
_COPYRIGHT = re.compile(
    r"^©\s*(?:(?:19|20)\d\d\s+)?(?P<who>[A-Z][\w.’ -]{1,40}/[A-Z][\w.’/ -]{1,60}|[A-Z][\w.’ -]{0,40}\b"
    rf"{_PRESS}(?: Images)?)$"
)
"""`© 2019 Ilka Harrow/ABCD`: whose picture it is, and not whose page."""
_YEAR = re.compile(r"^(?:19|20)\d\d\s+(?=\w)")
_NEWS_PICTURE = re.compile(
    r"^(?:FILE\s*[-–—]\s|In (?:this|an?) (?:[\w.,’-]+ ){0,6}(?:photo|photograph|image|picture|frame ?grab)\b)"
)
"""How agencies begin their captions: `In this May 3, 2019 photo, …`."""
_SCREENSHOT = re.compile(r"\bscreen ?(?:shot|grab|capture)s? (?:of|from|by|:)", re.I)
"""`The quay. Screenshot of a video https://…`, which is short."""
_FILE = re.compile(
    r"^(?:screen ?shot|bildschirmfoto|img|dsc[nf]?|dcim)[ _-]?(?=\S*\d)[\d_.-]{4,}(?: .{2,40})?$", re.I
)
"""`Screen shot 2019-05-03 at 9.10.11 AM`, `IMG_20190503`: the name of its file."""
_SENTENCE = re.compile(r"[.!?][”’\"]?\s")
_LABEL = re.compile(rf"^(?:caption|{_WHAT}|figure \d{{1,2}}|fig\. ?\d{{1,2}})\s*[:.–—-]\s+", re.I)
_PICTURE_BY = re.compile(
    r"^(?P<who>[A-Z][\w.’' -]{1,40}/\s?(?:photo|image|picture)s? by (?-i:[A-Z])[\w.’' -]{2,40})$", re.I
)
"""`Harbour Press/Photo by Ilka Harrow`"""
_MAP = re.compile(r"^(?:map|video)\s*:\s+(?=\S+ \S+ \S)(?!.*/)", re.I)
"""What it shows, and not whose it is."""
_BY = re.compile(r"^by\s+", re.I)
_ARTICLE = re.compile(r"^the\s+", re.I)
_LONG_NAME = 6
"""Words; a longer text behind `Photo:` says what is to be seen, and not who took it."""
_LONG_CAPTION = 260
"""Characters; what is longer and has several sentences is a paragraph with a picture beside it."""
MAX_CAPTION = 500
"""Characters; what is longer is a paragraph that happens to name a photographer."""


def is_caption(text: str) -> bool:
    """A line that is the caption or the credit of a picture."""
    if not 3 <= len(text) <= MAX_CAPTION:
        return False
    if _NEWS_PICTURE.match(text) or _FILE.match(text) or ("/" in text and _PICTURE_BY.match(text)):
        return True
    if _LABEL.match(text) and not text.rstrip().endswith(":"):
        return True
    if len(text) <= _LONG_CAPTION and _SCREENSHOT.search(text):
        return True
    if _HEAD.match(text) or _OWNER_AND_NAME.match(text):
        return len(text) <= 200
    if _SIGNED.search(text):
        return True
    if len(text) > _LONG_CAPTION and len(_SENTENCE.findall(text)) > 1:
        return False
    if ("(" in text or "[" in text) and (
        _BRACKET.search(text) or _UNSIGNED.search(text) or (len(text) <= 300 and _AGENCY.search(text))
    ):
        return True
    return len(text) <= 300 and _may_credit(text) and _TAIL.search(text) is not None


def is_copyright_of_picture(text: str) -> bool:
    """A line of copyright that names a photographer and an agency."""
    return _COPYRIGHT.match(text) is not None


def _may_credit(text: str) -> bool:
    low = text.casefold()
    return any(word in low for word in _OF_CREDITS)


_OF_CREDITS = (
    *("photo", "foto", "image", "pic", "illustration", "video", "map", "bild", "courtesy", "credit"),
    *("crédit", "source", "©"),
)
"""One of these stands in every credit: a look for them costs a tenth of the expression."""


def caption_parts(text: str) -> tuple[SafeText, SafeText | None]:
    """What a caption says, and whom it credits; None when it names nobody.

    `Border post. (Photo courtesy of the Harbour Post)` gives `Border post.` and `Harbour Post`.
    """
    for pattern in (_BRACKET, _AGENCY, _TAIL):
        found = pattern.search(text)
        if found and not found.start() and len(found["who"].split()) > _LONG_NAME:
            return SafeText(found["who"].strip()), None  # "[Photo: …]" round a whole caption
        if found:
            who = _who(found["who"])
            said = _LABEL.sub("", text[: found.start()].rstrip(" |–—-"))
            return SafeText(said), who or None
    found = _SIGNED.search(text)
    if found:
        return SafeText(text[: found.start()]), _who(found["who"] or found["of"] or found["name"])
    found = None if _MAP.match(text) else _HEAD.match(text)
    if found and (
        len(found["who"].split()) <= _LONG_NAME or not re.match(rf"^{_WHAT}\s*:", text, re.I)
    ):  # a bare credit; a longer text behind `Photo:` says what is to be seen
        return SafeText(""), _who(found["who"])
    credit = _PICTURE_BY.match(text) if "/" in text else None
    if credit:
        return SafeText(""), SafeText(credit["who"])
    if _MAP.match(text):
        return SafeText(text), None
    return SafeText(_LABEL.sub("", _UNSIGNED.sub("", text))), None


def _who(credit: str) -> SafeText:
    """Whom a credit names, without `by`, `the` and the year."""
    return SafeText(_YEAR.sub("", _ARTICLE.sub("", _BY.sub("", credit.strip(" .,:;")))))
