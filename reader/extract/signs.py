"""What the words beside an unknown name say of it: votes for a place, a body or a person."""

from collections.abc import Mapping

from reader.extract.bags import bag
from reader.extract.chunks import Block
from reader.extract.spans import Find
from reader.model.findings import EntityType

Votes = dict[EntityType, int]

_THINGS = bag(
    "mine mines camp camps station highway road roads bridge dam prison jail market hospital river forest "
    "crossing base area areas neighbourhood neighborhood quarter square pass checkpoint border coast "
    "airport port university school mosque church temple monastery massacre massacres villagers residents "
    "county locality administrative farm plantation plateau plain gorge reservoir barracks detention "
    "refugee post stadium palace residence brewery murders territory island islands town village district "
    "community reserve reservation junction valley hill hills mountain mountains"
)
"""What a place's name stands before."""
_REACHED = bag(
    "attacked attacking attack invaded invade invading raided raid raiding left leaving reached reaching "
    "entered entering enter captured capturing seized recaptured retook shelled shelling bombed bombing "
    "stormed storming occupied besieged besieging visited visiting fled fleeing razed burned burnt "
    "bombarded across overran approaching surrounding through toward towards via beyond past"
)
"""What stands before a place that somebody reaches, leaves or harms."""
_PLACES_OWN = bag(
    "streets outskirts suburbs capital mayor residents market population hospital villagers inhabitants "
    "cemetery airport port prison centre downtown borders border coast northern southern eastern western "
    "neighbourhoods neighborhoods main central old largest only farmers schools courthouse"
)
_BODYS_OWN = bag(
    "researchers lawyers office offices staff website spokesperson spokesman spokeswoman members founder "
    "founders chairman headquarters fighters supporters investigators director editors editor reporters "
    "journalists employees management servers users platform executive board leadership activists "
    "newsroom correspondent analysts subsidiary workers country office's directors militants"
)
_PERSONS_OWN = bag(
    "wife husband mother father family brother sister son daughter body house home death arrest detention "
    "trial release lawyer lawyers relatives parents friend friends colleagues widow case killing murder "
    "health brothers sisters sons daughters children cousin uncle aunt nephew niece sentence imprisonment "
    "testimony disappearance condition conviction head face hands words car phone apartment name "
    "whereabouts bail"
)
_BODYS_NOUN = bag(
    "agency helicopter company movement party group network networks operator app band fighters militants "
    "activists detainees members staff reporter journalist journalists researchers statement website "
    "channel investigators employees workers article study report summary militia operatives chapter "
    "rebels insurgents executives spokesman spokeswoman spokesperson officials lawyers volunteers service "
    "server platform correspondent newsroom contractor guards project programme campaign supporters "
    "coalition alliance gang faction cartel battalion brigade squad group"
)
_BODY_DOES = bag(
    "reported reports documented documents published publishes estimates estimated launched operates "
    "employs recorded monitors monitored researched tracks broadcast broadcasts operated interviewed "
    "obtained verified reviewed counted gathered believes found collected compiled"
)
_CARRIES = bag("carried carries ran runs published publishes aired broadcast")
_STORIES = bag("story article report interview piece editorial")
"""`Velma carried a story on …`: what only a paper or a station does."""
_PERSON_DOES = bag(
    "said says told died was is recalled remembers explained added lives lived denied testified fled "
    "wrote has had also became joined spent went returned asked thinks worked studied disappeared felt "
    "wants saw heard"
)
_CASES = bag("family trial regime brothers government administration era verdict affair")
_OPEN = bag("case killing murder question issue")
"""What bodies, places and persons stand before alike."""
_NAMED_FOR = bag("people peoples tribe tribes tribesmen clan ethnic language speakers nation")
_BODY_BY = bag("published produced owned operated run cited quoted funded founded driven sponsored")


def votes(
    block: Block, i: int, j: int, over: Mapping[int, Find], *, rows: bool = True, tribal: bool = False
) -> Votes:
    """What stands around words i to j says; `over` are the names found so far by each of their words.

    Without `rows` the names that stand beside in a row say nothing. `tribal`: the article tells of peoples.
    """
    words = block.words
    near = i > 0 and words.gap[i] == " "
    before, two = (words.low(i - 1), words.low(i - 2)) if near else ("", "")
    behind = words.gap[j] == " "
    after = words.low(j) if behind and not words.cap(j) else ""
    thing = after if after in _THINGS else ""
    if after and not thing and words.gap[j + 1] == " " and after not in block.lists.cues["function"]:
        thing = words.low(j + 1)
    owner = words.text[words.last[j - 1] : words.last[j - 1] + 3] in {"'s ", "’s "}
    own, more = (words.low(j), words.low(j + 1)) if owner else ("", "")
    out: Votes = {}

    def vote(kind: EntityType, weight: int = 1) -> None:
        out[kind] = out.get(kind, 0) + weight

    people = after in _NAMED_FOR or before in {"indigenous", "ethnic"}
    if people or (before == "the" and after.removesuffix("s") in block.lists.cues["role"] and tribal):
        vote(EntityType.GROUP, 3)
    if before == "the":
        if thing in _THINGS:
            vote(EntityType.PLACE, 2)
        elif after in _CASES:
            if not words.low(j - 1).endswith(("ist", "ite", "ian")):
                vote(EntityType.PERSON)
        elif after in _OPEN:
            pass
        elif two in {"in", "near", "from", "across"} and j == i + 1:
            vote(EntityType.PLACE)
        elif tribal and j == i + 1:
            vote(EntityType.GROUP, 2)
        else:
            vote(EntityType.ORG, 2)
    elif thing in _THINGS and (after in _THINGS or after not in block.lists.cues["said"]):
        vote(EntityType.PLACE, 2)
    if before in _REACHED and not owner:
        vote(EntityType.PLACE, 2)
    if before in {"in", "near", "around", "outside", "between", "at"} or (
        before == "from" and not owner and two not in _SENT
    ):
        vote(EntityType.PLACE)
    if near and words.word[i - 1] in block.lists.cues["org_noun"] and not _office(block, i - 1):
        vote(EntityType.ORG, 3)
    if words.gap[j] == ", " and words.low(j) in {"a", "an", "the"} and _land(block, j + 1):
        vote(EntityType.PLACE, 3)
    if before == "told":
        vote(EntityType.ORG, 2)
    linked = before in {"of", "from", "with", "at", "for"} and j - i > 1
    if linked and i - 2 in over and over[i - 2].type is EntityType.PERSON:
        vote(EntityType.ORG, 2)
    if before == "to" and two in {"according", "spoke", "belonging"}:
        vote(EntityType.ORG)
    if before == "by" and two in _BODY_BY:
        vote(EntityType.ORG)
    if before == "in" and two in PRINTED:
        vote(EntityType.ORG, 3)
    if before == "by" and two in _LED:
        vote(EntityType.PERSON, 4)
    if before == "of":
        if two in block.lists.cues["person_of"] or two in _PERSONS_OWN or two in _OF_PERSON:
            vote(EntityType.PERSON)
        elif two in block.lists.cues["place_of"]:
            vote(EntityType.PLACE, 2)
        elif two == "courtesy" or (two in _OF_BODY and j == i + 1):
            vote(EntityType.ORG, 2)
        elif j == i + 1:
            vote(EntityType.PLACE)
    if words.gap[j] == ", " and words.low(j).isdigit() and words.low(j + 1) in _LENGTHS:
        vote(EntityType.PLACE, 3)
    if words.gap[j] in {"-", "‑"} and words.low(j) in MADE:
        vote(EntityType.ORG, 2)
    if after in {"has", "have", "had"} and words.low(j + 1) in _BODY_DOES:
        after = words.low(j + 1)
    if after in _BODYS_NOUN or (words.gap[j][:2] in {"! ", "!’"} and words.low(j) in _BODYS_NOUN):
        vote(EntityType.ORG, 2)
    if (
        after in _CARRIES
        and words.low(j + 1) in {"a", "an"}
        and not _STORIES.isdisjoint(words.lower[j + 2 : j + 4])
    ):
        vote(EntityType.ORG, 3)
    if after in _BODY_DOES:
        vote(EntityType.ORG)
    elif after in _PERSON_DOES:
        vote(EntityType.PERSON)
    for at in (own, more):
        if at in _PLACES_OWN:
            vote(EntityType.PLACE, 2 if at == own else 1)
        elif at in _BODYS_OWN:
            vote(EntityType.ORG, 2 if at == own else 1)
        elif at in _PERSONS_OWN:
            vote(EntityType.PERSON, 2 if at == own else 1)
    if owner and _officer(block, j, over):
        vote(EntityType.ORG, 3)
    if (
        words.gap[i] == ", "
        and i
        and words.word[i - 1] in {"group", "militia", "party", "movement", "faction"}
    ):
        vote(EntityType.ORG, 2)
    if words.gap[j] == " (" and words.low(j).isalpha() and words.word[j].isupper() and len(words.word[j]) > 1:
        vote(EntityType.ORG, 2 if words.word[j][0] == words.word[i][0] else 1)
    if _other_areas(block, j):
        vote(EntityType.PLACE, 3)
    if _done_to(block, j):
        vote(EntityType.PERSON, 3)
    if words.gap[j] == ", " and words.low(j) in {"who", "whose", "whom"}:
        vote(EntityType.PERSON, 2)
    if before == "said" and words.gap[j][:1] in {".", ",", ""} and "." in words.gap[j]:
        vote(EntityType.PERSON)
    if j == i + 1 and _row_within(block, i):
        vote(EntityType.PLACE, 3)
    kind = _row(block, i, j, over) if rows else None
    if kind is not None:
        vote(kind, 2)
    return out


PRINTED = bag("published reprinted printed appeared aired")
"""Before `in`: what follows is a paper, if no list knows it."""
_LED = bag("led headed commanded chaired")
_LENGTHS = bag("km kilometres kilometers kms miles km2 minutes hours")
MADE = bag("made owned run linked affiliated controlled manufactured operated")
_OF_PERSON = bag(
    "story life picture photo photograph memory legacy role honour honor work whereabouts fate faction wing"
)
_OF_BODY = bag(
    "secretary-general spokesman spokesperson spokeswoman co-founder convenor convener editor reporter"
)
"""Before `of`: those who belong to a body."""
_LAND = bag("parcel piece plot village town hamlet settlement neighbourhood neighborhood suburb estate area")
_SENT = bag(
    "harassment threats threat message letter statement call calls order orders support quote separation"
)


def _officer(block: Block, j: int, over: Mapping[int, Find]) -> bool:
    """`’s right to land coordinator Ana Bel`: an office of the body and its holder, no kin."""
    words, cues = block.words, block.lists.cues
    for k in range(j, min(j + 7, len(words.word) - 1)):
        if k > j and not words.bare(k):
            return False
        if words.word[k] in cues["role"] and words.spaced(k + 1):
            holder = over.get(k + 1)
            kin = words.word[k] in cues["kin"] or words.word[k] in _PERSONS_OWN
            return holder is not None and holder.type is EntityType.PERSON and not kin
    return False


def _office(block: Block, k: int) -> bool:
    """`the director of the weekly`: an office stands before word k, so that a person may follow it."""
    return any(block.words.low(n) in block.lists.cues["role"] for n in range(max(0, k - 6), k))


_AREAS = bag("areas towns villages places cities parts districts provinces locations cantons regions")


def _other_areas(block: Block, j: int) -> bool:
    """`, Velmar, Odo and other areas`: the row goes on to a noun for places."""
    words = block.words
    for _ in range(24):
        if words.low(j) in {"and", "or"} and words.low(j + 1) == "other":
            return words.low(j + 2) in _AREAS
        if j >= len(words.word) or not (
            block.name_word(j) or words.gap[j] in {"-", "‑"} or words.gap[j + 1] == "-"
        ):
            return False
        j += 1
    return False


_DONE = bag(
    "detained arrested sentenced killed beaten charged tortured abducted shot imprisoned jailed "
    "interrogated handcuffed born married convicted acquitted questioned executed wounded injured buried "
    "kidnapped freed"
)


def _done_to(block: Block, j: int) -> bool:
    """`was arrested`, or further single names and `and Ilva were arrested`: what is done to persons."""
    words = block.words
    for _ in range(8):
        if words.gap[j] == ", " and words.low(j) != "and" and block.name_word(j):
            j += 1
        elif words.low(j) == "and" and block.name_word(j + 1):
            j += 2
        else:
            break
    while words.gap[j] == " " and words.low(j) in {
        "was",
        "were",
        "has",
        "have",
        "been",
        "had",
        "also",
        "being",
    }:
        j += 1
        if words.low(j) in _DONE:
            return True
    return False


def _land(block: Block, j: int) -> bool:
    """Within four words a noun for a stretch of land stands, not before a person's role."""
    words = block.words
    for k in range(j, min(j + 4, len(words.word))):
        if not words.bare(k):
            return False
        if words.word[k] in _LAND:
            return words.low(k + 1) not in block.lists.cues["role"]
    return False


def _row(block: Block, i: int, j: int, over: Mapping[int, Find]) -> EntityType | None:
    """The kind of the name that stands beside in a row: `, X,` or `X and`."""
    words = block.words
    goes_on = words.gap[j] == " " and j < len(words.word) and words.low(j) not in {"and", "or"}
    if goes_on and (words.gap[i] == ", " or words.low(j) in block.lists.cues["said"]):
        return None
    ends = [i - 1] if i and words.gap[i] == ", " else []
    if i > 1 and words.low(i - 1) in {"and", "or"} and words.gap[i] == " ":
        ends.append(i - 2)
    if words.gap[j] == ", ":
        ends.append(j)
    if words.low(j) in {"and", "or"} and words.gap[j] == " ":
        ends.append(j + 1)
    kinds = [over[k].type for k in ends if k in over and _sure(over[k], j - i)]
    if set(kinds) == {EntityType.GROUP} and any(
        over[k].rule == "nationality list" for k in ends if k in over
    ):
        return None
    return kinds[0] if kinds and len(set(kinds)) == 1 else None


def _row_within(block: Block, i: int) -> bool:
    """`in Velmar, Odo and X`: the row of single names before word i begins behind `in`."""
    words, k = block.words, i
    if words.gap[i + 1] == " " and words.low(i + 1) != "and":
        return False
    for before in range(8):
        joined = k > 1 and words.low(k - 1) == "and" and words.gap[k] == " "
        at = k - 1 if joined else k
        if at < 2 or words.gap[at] != (" " if joined else ", ") or not words.cap(at - 1):
            return False
        k = at - 1
        if words.gap[k] == " ":
            return before > 0 and words.low(k - 1) in {"in", "near", "around"}
    return False


def _sure(find: Find, size: int) -> bool:
    """The kind of a name beside can be relied on: beside a full name no single word is a person."""
    if find.type is not EntityType.PERSON:
        return True
    return find.certain and (size > 1 or find.j - find.i == 1)
