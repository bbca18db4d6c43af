"""The words by which a text says who says something, as compiled expressions."""

import re

from reader.extract.bags import bag

_THAT = r"(?=\s(?:that|at|more|over|some|about|nearly|around|up|\d))"
SAYING = re.compile(
    r"\b(?P<verb>said|says|say|stated|reported|confirmed|announced|indicated|noted|estimated|added"
    r"|claimed|declared|determined|concluded|documented|recorded|warned|acknowledged|alleged|accused"
    r"|accuses|blamed|blames|explained|wrote|tweeted|revealed|verified|registered|believes|insisted"
    r"|emphasi[sz]ed|stressed|denied|denies|told|put|puts|testified|disclosed|maintained|confirms"
    r"|announces|indicates|warns|alleges|concludes|explains|writes|reveals|adds|finds"
    rf"|(?:states?|maintain(?:s|ed)|suggest(?:s|ed)|observe[sd]|assert(?:s|ed)|cite[sd]|reports?"
    rf"|estimates?|notes?|claims?|documents?|records?|counts?|counted|shows?|showed|found){_THAT})\b"
)
PASSIVE = re.compile(r"(?i)\b(?:were|was|are|is|be|been|being)(?:\s\w+ly|\salso)?\s$")
LIVES = re.compile(r"\s(?:[\w,.’'-]+\s){1,5}(?:lives|victims)\b")
PUT = re.compile(r"\s(?:the|its|their)\s[^.;]{0,40}?\bat\b")
ALLEGING = frozenset(
    {"alleged", "alleges", "accused", "accuses", "blamed", "blames", "claimed", "claims", "claim"}
)
ACCORDING = re.compile(r"(?i)\baccording\sto\s")

_VERB = (
    r"(?:said|says|say|reported|reports|added|confirmed|announced|noted|stated|estimated|warned"
    r"|told\s(?:[A-Z][\w\s]{2,30}?|(?:the\s|an?\s)?[a-z]+(?:\s[a-z]+){0,2}))"
)
_MEN = (
    r"(?:officials|police|authorities|activists|witnesses|residents|doctors|rescuers|sources|experts"
    r"|monitors|villagers|medics|relatives|lawyers|investigators|prosecutors|officers|groups?|workers)"
)
BEHIND = re.compile(
    rf"[,”\"]\s(?:(?P<verb>{_VERB})\s(?P<name>(?:the\s)?(?:[A-Z]|(?:[a-z-]+\s){{0,2}}?{_MEN}\b))"
    rf"|(?P<subject>[^,;“”\"]{{2,90}}?)(?:,\s[^;“”\".]{{2,120}},)?\s(?P<verb2>{_VERB})"
    r"(?=\.|,|$|\s(?:on|in|at|to|via|late|early|yesterday|today|Monday|Tuesday|Wednesday|Thursday|Friday"
    r"|Saturday|Sunday)\b))"
)

_BODY = (
    r"(?:organi[sz]ation|group|agency|body|ministry|cent(?:re|er)|network|association|committee"
    r"|commission|council|office|institute|foundation|union|panel|mission|monitor|watchdog|charity|ngo"
    r"|observatory|report|statement)"
)
ANAPHOR = re.compile(
    rf"(?:[Tt]he|[Tt]his|[Tt]hat|[Ii]ts)\s(?:[a-z-]+\s){{0,2}}?(?i:{_BODY})\b(?!\s(?:of|for|on|against)\s)"
)
FURTHER = re.compile(
    rf"(?i)(?:it|the\s(?:[\w-]+\s){{0,2}}?{_BODY})\s(?:(?:further|also|additionally|then|later)\s"
    r"(?:said|stated|noted|reported|explained|warned|indicated|confirmed|documented|estimated)|added"
    r"|(?:has|have)\salso\s(?:said|stated|noted|reported)"
    r"|went\son\sto\s(?:say|state|note|report|explain))\b"
)
PRONOUN = re.compile(
    r"(?i)(?:^|\s)(?P<word>he|she|it|they|who)\s(?:\w+ly\s|also\s|further\s|later\s|had\s|has\s|have\s){0,2}$"
)
REPORT = re.compile(
    r"(?i)(?:an?\s|the\s|its\s|their\s|another\s|one\s)?(?:[\w'’-]+\s){0,3}?(?:report|statement|study"
    r"|survey|analysis|article|briefing|update|inquiry|investigation|document|letter|figures|data"
    r"|review)s?\b"
)
OF = re.compile(r"(?i)\b(?:by|from|of)\s(?:the\s|an?\s)?$")
ARTICLE = re.compile(r"(?i)(?:the|an?|its|their|one)\s")
HONORIFIC = re.compile(
    r"(?:(?:Dr|Mr|Mrs|Ms|Prof|Gen|Col|Lt|Capt|Sgt|Sen|Rep|Rev)\.?|Sir|Dame|Professor|President|General"
    r"|Judge|Justice)\s"
)
APPOSED = re.compile(rf",\s(?:{HONORIFIC.pattern})?$")
OPENING = re.compile(
    r"(?:(?:However|Meanwhile|Moreover|Furthermore|Also|Nevertheless|Additionally|Later|Earlier"
    r"|Yesterday|Today|Still|Yet|But|And|Nonetheless|Separately|Similarly|Instead|Recently"
    r"|Afterwards),?\s)+"
)
ADVERBIAL = re.compile(
    r"(?:On|In|At|As|During|Following|After|Since|By|Before|Until|For|Over|With|Under|When|While"
    r"|Although|Despite|Between|Last|This|Earlier|Late|Citing|Speaking|Based|Amid|Among)\b[^,;]{1,160},\s"
)
PREPOSITION = re.compile(r"(?:As\sof|On|In|By|Since|Until|During|Between|From)\s(?:late\s|early\s)?")
DATELINE = re.compile(r"[A-Z][^—–“”.]{1,60}\s?(?:—|–|--)\s")
CLAUSE = re.compile(r";\s|,\s(?:but|while|whereas|and)\s|:\s|[”\"]\s")
NOUN = re.compile(r"\s([a-z][\w'’-]*)")
WORDS = re.compile(r"[^\s,;:()“”\"]+")
PREFIX = re.compile(r"[^:]{3,120}:\s")
INSIDE = re.compile(
    r"(?i)\b(?:in|at|near|from|inside|outside|across|around|of|on|to|throughout)\s(?:[\w’'-]+\s){0,3}$"
)

PARTICIPLE = re.compile(
    rf",\s(?P<verb>claiming|saying|emphasi[sz]ing|stressing|confirming|reporting|estimating|alleging|warning|noting|adding|stating){_THAT}"
)
DOCUMENT = re.compile(
    r"\b(?:[Tt]he|[Tt]his|[Aa]n?|[Ii]ts)\s(?:\w+\s)?(?:bulletin|report|article|statement|study|survey|paper"
    r"|newspaper|magazine|newsletter|document|post)\b"
)
SAYS_JUST_BEFORE = re.compile(
    r"\b(?:said|says|stated|added|claimed|reported|confirmed|announced|noted|told\s\w+)\s(?:that\s)?$"
)
CLOSING = re.compile(
    r"(?i)(?:\s(?:has|have|had|also|later|further|then|itself|themselves|again|already|earlier|initially"
    r"|previously|reportedly|[a-z]+ly|to|who))+$"
)
OPENING_WORDS = bag(
    "in on at by for with after before during as but and or nor so yet than how why since if when where "
    "while because although though until from to into of about against not no more most many some any all "
    "several one two three at"
)
VERBS = bag(
    "must will would can could may might should shall did does do is are was were be been being has have "
    "had it they he she we i you this that these those there which who whom what when where while because "
    "if not said says say told"
)
PAPERS = bag(
    "figures totals estimates estimate reports report article articles bulletin bulletins statement "
    "statements study studies survey surveys data paper papers account accounts numbers evidence records "
    "document documents tally tolls toll text letter footage video photos images posts"
)
"""What says something only because somebody wrote it: no speaker by itself."""

FUNCTION = bag(
    "has have had having was were is are be been also further later then who which that whose on in of "
    "at for from with by to as and or but not never again still already earlier recently initially last "
    "this when where while after before since during via said says told put itself themselves released it "
    "they he she we i you the a an at least more over some about nearly around almost must will would can "
    "could may might should shall did does do there these those if because"
)
LINKS = frozenset({"of", "for", "on", "and"})
NOBODY = bag(
    "it he she they we i you this that these those there which who what some many most others several "
    "one it is further others."
)
