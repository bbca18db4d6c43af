"""News agencies, and the papers and bodies that no word of their names gives away: one list for all rules."""

import re

from reader.importers.names import is_organisation

AGENCY = (
    r"(?:agence france[- ]presse|associated press|reuters|afp|ap|apa|pana|upi|dpa|efe|ansa|xinhua|tass|"
    r"interfax|kyodo|yonhap|bernama|antara|irin|ips|inter press service)"
)
"""An agency's name or letters, in small letters: for expressions that do not ask for the case."""
_HOUSE = re.compile(
    rf"(?:the )?(?:{AGENCY}|radio free (?:asia|europe).*|voice of america|al[ -]jazeera.*|bbc.*|cnn|"
    r"human rights watch|amnesty international|global voices.*|anadolu.*|deutsche welle.*|france 24|"
    r"bloomberg.*|politico|le monde.*|der spiegel|el pa[ií]s|meduza|haaretz|the hindu|eurasianet|"
    r"the conversation|rfi|rfe/rl)",
    re.I,
)


def is_house(name: str) -> bool:
    """Whether a line names an agency, a paper or a body, and nothing else."""
    return _HOUSE.fullmatch(name) is not None or is_organisation(name)
