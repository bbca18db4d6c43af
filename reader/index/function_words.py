"""Words that hold a sentence together and say nothing of its matter: they are hardly ranked by."""

from reader.index.analysis import terms
from reader.index.nodes import Leaf, Word

SLIGHT = 0.1
"""What a function word counts beside others. Not nothing: a query of nothing else has an order, too."""

_ENGLISH = """
a about above after again against all also am among an and any are as at
be because been before being below between both but by can cannot could
did do does doing down during each either few for from further had has have having he her here hers herself
him himself his how i if in into is it its itself just may me might mine more most must my myself
neither no nor not now of off on once only onto or other our ours ourselves out over own per
same shall she should since so some such than that the their theirs them themselves then there these they
this those through to too toward towards under until up upon us very via was we were what when where whether
which while who whom whose why will with within without would yet you your yours yourself yourselves
"""
FUNCTION_WORDS = frozenset(_ENGLISH.split()) | frozenset("bcdefghjklmnopqrstuvwxyz")
"""English ones, and single letters, which are left over from `it's` and from lists."""


def importance(leaf: Leaf) -> float:
    """What a part of a query counts. A word in capitals is a name: WHO, US."""
    if not isinstance(leaf, Word) or (len(leaf.text) > 1 and leaf.text.isupper()):
        return 1.0
    words = terms(leaf.text)
    return SLIGHT if len(words) == 1 and words[0] in FUNCTION_WORDS else 1.0
