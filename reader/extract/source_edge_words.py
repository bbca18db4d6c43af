"""The words of a credit: what says that something is from a publisher, and what may stand around that."""

import re

from reader.extract.bags import bag

ORIGIN = bag(
    "source sources published reported reporting posted reposted appeared printed reprinted republished "
    "reproduced taken adapted excerpted excerpt aired broadcast carried courtesy credit via original "
    "originally read written produced syndicated provided supplied distributed story article report"
)
"""With one of these a line says where something is from."""
AROUND = bag(
    "the a an this was is has been had were are also first previously here it its full more by in at on of "
    "with for from and to permission kind post piece text news item interview also see continue at edition "
    "online website site web page print press release statement copyright all text"
)
BEGINS = re.compile(
    r"(?i)(?:source|sources|also|see|this|the|an?|published|reported|posted|appeared|reposted|re-posted|printed|reprinted|republished"
    r"|reproduced|taken|adapted|excerpted|aired|broadcast|carried|courtesy|credit|via|original|originally|read|written"
    r"|produced|syndicated|story|article|report|first|from|full|news)\b"
)
FIRST = re.compile(r"(?P<word>[A-Za-z-]*[A-Za-z])(?:\s?(?P<mark>[:–—-])\s?|\s)")
LABELS = bag("source sources via credit")
"""With a mark behind it also an unknown name is that of a publisher."""
LABELS_AND_FROM = LABELS | {"from"}
"""No name begins with one of these: `Via Aldrun News`."""
VERBS = bag(
    "published reported posted reposted appeared printed reprinted republished reproduced "
    "in on by of at from with"
)
"""No name begins with one of these where what is left is a name: `Published in Aldrun Online`."""
CHAIN = re.compile(
    r",?\s[(\[]?(?:(?:as|and|was|is|first|originally)\s)*(?:via|through|on\sbehalf\sof|courtesy\sof|h/t"
    r"|(?:re-?produced|re-?published|re-?printed|re-?posted|carried|cited|quoted|translated|syndicated|published|posted|reported|picked\sup)\s(?:on|by|in|from|at))\s"
)
