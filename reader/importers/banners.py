"""Lines above the first title of a page: the name of the site, what it stands for, the section, the tag."""

import re
from collections.abc import Sequence

from reader.importers.looks import Look
from reader.importers.names import is_organisation
from reader.importers.printed import is_dated
from reader.importers.rated import Rated
from reader.importers.signals import DOUBTFUL, HEADLINE, WEIGHTS
from reader.importers.units import Unit

_NAMES = frozenset(
    {"the name of an organisation alone", "a theme and nothing else", "a country and nothing else"}
)
"""What the name of a site or of a part of it is, and the title of its first article seldom."""
_HEADS = frozenset(
    {
        "a country at its head",
        "an organisation's name and a colon at its head",
        "an acronym and a colon at its head",
        "the kind of text named in it",
    }
)
"""With these begin titles, and no second lines of titles."""
_OPENS = frozenset({"its words in the text below and not above", "its words in the text below alone"})
_ISSUE = "the issue of a periodical named in it"
_FACTS = frozenset({Look.META, Look.MASTHEAD, Look.KICKER, Look.SPONSOR})
_TOLD = 2
"""So many headlines further down show what the titles of the page are like."""
_FOR = (
    r"(?:advancing|advocating|building|defending|documenting|empowering|ending|expanding|exposing|fighting|"
    r"monitoring|preventing|promoting|protecting|standing|strengthening|supporting|uniting|upholding|"
    r"working)"
)
_SLOGAN = re.compile(
    rf"^(?:[^:|–—]{{2,40}}?\s*(?::|\||\s[–—-])\s+(?:{_FOR}|advocacy|law reform|news|information|the voice|"
    r"a voice|voices|your|because|for|world|justice|freedom)\b|"
    rf"{_FOR}\b.*\b(?:since \d{{4}}|around the world|worldwide|for all|everywhere)$|"
    r"(?:standing|working|fighting|speaking) (?:with|for|up)\b|"
    r"your \w+ (?:for|to|on)\b|(?:an?|the) (?:\w+ )?(?:voice|source|platform|network|home) (?:of|for)\b|"
    r"(?:(?:human rights|independent|latest|daily|breaking) )?(?:news|information) "
    r"(?:and (?:\w+ )?(?:information|news|views|analysis|opinion|comment|events)|from|for|about|on)\b|"
    r"voices? (?:of|for|from)\b|where\b.*\b(?:is|are)\b|.*\bsince \d{4}$)",
    re.I,
)
"""`Harbour Watch: Defending the Fishers`, `Your source for news on Aldrun`."""
_SLOGAN_WORDS = 12
_ACRONYM_AND_NAME = re.compile(r"^[A-Z][A-Za-z]{1,7}\s*(?::|\||\s?[–—-])\s+(?P<name>[A-Z].+)$")


def is_slogan(text: str) -> bool:
    """Whether a line says for what a site stands, or is its short name and its long one."""
    if len(text.split()) > _SLOGAN_WORDS:
        return False
    long = _ACRONYM_AND_NAME.match(text)
    return _SLOGAN.match(text) is not None or (long is not None and is_organisation(long["name"]))


def below_banner(
    units: Sequence[Unit], rated: Sequence[Rated], best: Rated | None, others: Sequence[Sequence[Rated]]
) -> Rated | None:
    """The first title of a page, and not the line above it that names the site or the section.

    `rated`: the candidates above the first text; `others`: those between the later texts.
    """
    if best is None or "the title by its markup" in best.score.reasons:
        return best
    if units[best.index + 1 : best.index + 2] and units[best.index + 1].look is Look.BYLINE:
        return best  # who names an author is no site
    below = [item for item in rated if item.index > best.index and _is_title(item)]
    if not below:
        return best
    chosen = max(below, key=lambda item: (item.score.points, -item.index))
    reasons = set(best.score.reasons)
    text = units[best.index].text
    if not reasons.isdisjoint(_NAMES) and ": " not in text:
        return chosen
    if "a country at its head" not in reasons and reasons.isdisjoint(_OPENS) and is_slogan(text):
        return chosen
    if not reasons.isdisjoint(HEADLINE) or _ISSUE in reasons:
        return best
    if any(unit.look in _FACTS for unit in units[: best.index]):
        return best  # the day, or the kind of text, stands above titles
    between = units[best.index + 1 : chosen.index]
    if any(unit.look in {Look.BYLINE, Look.MASTHEAD, Look.LEAD} for unit in between):
        return best
    dated = any(unit.look is Look.META and is_dated(unit.text) for unit in between)
    if reasons.isdisjoint(_OPENS | _HEADS) and not dated and _HEADS & set(chosen.score.reasons):
        return chosen
    headed = [item for item in below if _tells(item)]
    told = sum(_tells(item) for zone in others for item in zone if item.score.points >= DOUBTFUL)
    return headed[0] if headed and not dated and told >= _TOLD else best


def _tells(item: Rated) -> bool:
    return not HEADLINE.isdisjoint(item.score.reasons)


def _is_title(item: Rated) -> bool:
    """Long enough, and nothing against it."""
    return (
        item.score.points > 0
        and "the length of a title" in item.score.reasons
        and all(WEIGHTS[name] >= 0 for name in item.score.reasons)
    )
