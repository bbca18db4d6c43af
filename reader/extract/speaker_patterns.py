"""The words by which a text says who says something, as compiled expressions."""

import re

from reader.extract.bags import bag

_NUMBER_WORDS = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen"
    r"|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?|dozens?|scores|tens|a\s(?:dozen|hundred|thousand"
    r"|million|total|further|minimum))"
)
_THAT = (
    r"(?=\s(?:that|at|more|over|some|about|nearly|almost|around|roughly|approximately|up|\d|no\s(?:fewer|less)|as\smany"
    rf"|an?\s(?:estimated|additional)|another|{_NUMBER_WORDS}\b))"
)
SAYING = re.compile(
    r"\b(?P<verb>said|says|say|stated|reported|confirmed|announced|indicated|noted|estimated|added"
    r"|claimed|declared|determined|concluded|documented|recorded|warned|acknowledged|alleged|accused"
    r"|accuses|blamed|blames|explained|wrote|tweeted|revealed|verified|registered|believes|insisted"
    r"|claims?(?=\sto\shave\b)|emphasi[sz]ed|stressed|denied|denies|told|put|puts|testified|disclosed|maintained|confirms"
    r"|announces|indicates|warns|alleges|concludes|explains|writes|reveals|adds|finds|regretted|regrets|cautioned|cautions"
    r"|lamented|laments|deplored|complained|argued|argues|insists|recalled|reiterated|commented|told"
    rf"|(?:states?|maintain(?:s|ed)?|suggest(?:s|ed)?|observe[sd]|assert(?:s|ed)?|cite[sd]|reports?"
    rf"|estimates?|notes?|claims?|documents?|records?|counts?|counted|shows?|showed|found"
    r"|fears?|feared|believed?|lists?|listed|tall(?:y|ied|ies)|logged|logs|catalogued|named|identified|acknowledges|tracked|mapped|(?:spoke|speaks?|tells?|told)\sof)"
    rf"{_THAT}"
    r"|(?:was|were|is|are)\squoted(?=\s(?:[^.;“”]{2,40}\s)?as\ssaying\b)"
    r"|(?:rejected|rejects|dismissed|dismisses|denied|denies)\s(?:(?!that\b)[a-z]+\s){0,3}?(?:claims?|reports?|allegations?|accusations?)(?=\sthat\b)"
    r"|(?:updat|rais|revis|lower|increas)ed(?=\s(?:the|its|their)\s(?:[\w-]+\s){0,3}?(?:toll|number|count|figure|tally|estimate|total)\b))\b"
)
A_NOUN = re.compile(r"(?i)\b(?:the|an?|this|that|its|their|his|her|our|no|any|new|press|media|news)\s$")
"""Before `report`, `claims`, `notes`: a noun, no verb of saying."""
ADJECTIVE = re.compile(
    rf"(?i)(?:\d|\b(?:the|an?|of|other|any|no|new|newly|these|those|and|or|suspected|{_NUMBER_WORDS}))\s$"
)
"""Before `confirmed cases`, `the reported deaths`: no verb of saying."""
NOUN_NEXT = re.compile(
    r"\s(?!(?:that|the|an?|it|he|she|they|this|its|his|her|their|at|more|over|some|about|nearly|almost|around|up|how|what|why"
    r"|by|to|in|on|last|late|early|there|no|as|is|was)\b)[a-z]+"
)
WITH = re.compile(
    r"(?i)\bwith\s(?P<who>[^,.;:“”]{2,60}?)\s(?P<verb>reporting|claiming|saying|estimating|alleging|confirming)"
    rf"{_THAT}"
)
FIGURES_OF = re.compile(
    r"(?i)(?:^|,\s|\()(?:by|based\son|going\sby|judging\sby|on\sthe\sbasis\sof|citing|quoting)\s(?:the\s)?(?:[a-z]+\s){0,2}?"
    r"(?:figures|counts?|data|numbers|estimates|records|tall(?:y|ies)|documentation)\s[^,.;:]{0,50}?\b(?:from|of|by)\s(?:the\s)?"
)
INTERVIEWED = re.compile(
    r"(?i)\b(?:(?:spoke|spoken|talked)\s(?:to|with)|interviewed|met(?:\swith)?|heard\sfrom|gathered\stestimon(?:y|ies)\sfrom)\s"
    r"(?P<who>(?:[a-z][\w-]*\s){0,4}?(?:survivors|relatives|witnesses|residents|families|victims|villagers|refugees|doctors"
    r"|activists|lawyers|officials|detainees|prisoners|teachers|nurses|workers|women|men|people|journalists)"
    r"(?:\sand\s(?:[a-z]+\s)?[a-z]+s\b)?)"
)
LAST_NAMED = re.compile(r".{12,}(?::|\s[–—])\s(?P<who>(?:the\s)?[^:;,.“”\d]{2,40})$")
"""The end of a headline that names who says it: `Twelve killed in raid: police`."""
PLURALS = re.compile(
    r"(?i)(?:[\w’'-]+\s){0,2}(?:police|rebels|officials|residents|activists|witnesses|monitors?|groups?|army|military|medics"
    r"|authorities|ministry|governor|ngos?|reports?|sources|survivors|rescuers|doctors|hospital|minister|military|media"
    r"|ombuds(?:man|woman|person)|watchdog|charity|mayor|prosecutors?|spokes(?:man|woman|person)|officer|official|activist|lawyers?"
    r"|observatory|commission|court)"
)
PASSIVE = re.compile(r"(?i)\b(?:were|was|are|is|be|been|being)(?:\s\w+ly|\salso)?\s$")
LIVES = re.compile(r"\s(?:[\w,.’'-]+\s){1,5}(?:lives|victims)\b")
NO_CLAIM = re.compile(
    r"\s(?:responsibility|credit|the\s(?:attack|bombing|blast|raid|assault|killing|ambush)s?)\b"
)
"""Behind `claimed`: who did it, and nothing about what it did."""
PUT = re.compile(r"\s(?:the|its|their)\s[^.;]{0,40}?\bat\b")
ALLEGING = frozenset(
    {"alleged", "alleges", "accused", "accuses", "blamed", "blames", "claimed", "claims", "claim"}
)
ACCORDING = re.compile(
    r"(?i)\b(?:according\s(?:to\s|(?=(?:the|a|an)\s(?:report|statement|agency)\b))"
    r"|as\s(?:was\s)?(?:reported|stated|noted|documented|confirmed|recorded|announced)\sby\s)"
)
WHOM_BEFORE = re.compile(
    r"(?<![A-Z,;:]\s)\b(?P<who>(?:local|other|former|some)?\s?(?!people\b)[a-z]{4,}(?:s|men|women))\s$"
)
"""`it met survivors who said`."""
SAID_THAT = re.compile(r"\b(?:said|says|added|noted|explained|stated|recalled)\s(?:that\s)?(?=\S)")
"""`Mr. Bel said that local groups spoke of nine`: the groups speak."""
OWN_COUNT = re.compile(
    r"\b(?P<who>[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)\s(?:own\s|latest\s|last\s)?(?:tally|count|toll|figure|estimate)\s(?:is|was|stands|stood"
    r"|comes|came)\b"
)
KIND_BEHIND = re.compile(
    r"\s(?:news\s(?:agency|service|site|outlet|website|channel)|newspaper|daily|website|magazine|broadcaster|wire)\b(?![’'-])"
)
"""Behind a name: `the Reuters news agency`."""
ITS_FORCES = re.compile(
    r"(?:The\s)?(?P<who>(?:[A-Z][\w-]+(?:['’]s?)?\s){1,2}(?:army|police|government|ministry|military|authorities|forces))"
    r"\s[a-z]+(?:ed|s|n|t)\b"
)
DID = re.compile(r"\s(?:[a-z]+ly\s)?[a-z]{2,}ed\s")
SPOKEN_FOR = re.compile(
    r",?\s(?:who\sspoke\s)?(?:(?:(?:a|the)\s)?(?:[a-z]+\s)?spokes(?:man|woman|person)\s)?(?:for|of|from)\s(?:the\s)?[A-Z]"
)
"""Behind the first name of a paragraph: `Ana Bel, for the Harbour Agency, said that …`."""
BACKSHIFT = re.compile(r"\b(?:had|would|might)\b")
"""What is told on in the words of another: `In all, nine people had died`."""
MADE_BY = re.compile(
    r"(?i)(?:the\s|an?\s|its\s|their\s)?(?:[\w’'-]+\s){0,4}?(?:information|figures?|data|reports?|statements?|records?|estimates?"
    r"|tall(?:y|ies)|counts?|statistics|documents?|survey|study|list|database)\s(?:(?:that\s(?:was|were)|which\swere)\s)?"
    r"(?:(?:obtained|received|collected|compiled|provided|released|published|issued|recorded|gathered|kept|maintained|seen)\s)?"
    r"(?:(?:yesterday|today|recently|earlier|(?:on|this|last|late|early)\s(?:\w+day|week|month|year))\s)?"
    r"(?:by|from|of)\s(?:the\s|an?\s)?"
)
"""`information obtained by X`: it is X that says it."""

_VERB = (
    r"(?:said|says|say|reported|reports|added|adds|confirmed|confirms|announced|noted|notes|stated|states|estimated"
    r"|estimates|warned|warns|writes|wrote|recalled|recalls|lamented|laments|claimed|claims|alleged|alleges|insisted"
    r"|insists|explained|explains|testified|concluded|concludes|declared|argued|argues|complain(?:s|ed)?"
    r"|tweeted|tweets|posted|cautioned|cautions|remarked|commented|continued|replied"
    r"|documented|recorded|fears?|feared|quoted\s[^.,;“”]{2,40}\sas\ssaying|(?:was|were)\squoted\s(?:by\s[^.,;“”]{2,40}\s)?as\ssaying"
    r"|told\s(?:(?:the\s|an?\s)?[A-Z][\w\s]{2,30}?|(?:the\s|an?\s)?[a-z]+(?:\s[a-z]+){0,2}))"
)
_MEN = (
    r"(?:officials|police|authorities|activists|witnesses|residents|doctors|rescuers|sources|experts"
    r"|monitors|villagers|medics|relatives|lawyers|investigators|prosecutors|officers|groups?|workers|resident|official|farmer|witness|spokes(?:man|woman|person)"
    r"|activist|doctor|lawyer|survivor|relative|villager|officer|minister|ministry|army|military|medic|nurse|governor"
    r"|rebels|fighters|refugees|families|survivors|teacher|priest|bishop|monitor|organi[sz]ations?|agency|agencies)"
)
_HONORED = r"(?:Dr|Mr|Mrs|Ms|Prof|Gen|Col|Lt|Capt|Sgt|Maj|St)\.\s"
BEHIND = re.compile(
    rf"[,”\"]\s(?:as\s)?(?:(?P<verb>{_VERB})\s(?P<name>(?:the\s)?(?:[A-Z]|(?:[a-z-]+\s){{0,2}}?{_MEN}\b|(?P<role>(?:[a-z-]+\s){{1,4}}(?=[A-Z]))))"
    rf"|(?P<subject>[^,;“”\"]{{2,90}}?)(?P<aside>,\s(?:{_HONORED}|[^;“”\".]){{2,120}}?,)?\s(?P<verb2>{_VERB}|found|finds|shows?|showed)"
    r"(?=\.|,|$|\s(?:on|in|at|to|by|via|late|early|yesterday|today|Monday|Tuesday|Wednesday|Thursday|Friday"
    r"|Saturday|Sunday|(?:it|he|she|they)\s(?:has|have|had)\s(?:verified|confirmed|documented|established|recorded))\b))"
)

_BODY = (
    r"(?:organi[sz]ation|group|agency|body|ministry|cent(?:re|er)|network|association|committee"
    r"|commission|council|office|institute|foundation|union|panel|mission|monitor|watchdog|charity|ngo"
    r"|observatory|report|statement)"
)
_KIND = (
    r"(?:organi[sz]ation|group|agency|network|association|monitor|watchdog|charity|ngo|observatory|newspaper|daily"
    r"|magazine|website|portal|broadcaster|station|channel|outlet|party|movement|coalition|alliance|federation"
    r"|union|think[- ]tank"
    r"|body|collective|institute|foundation|cent(?:re|er)|service|committee|non-profit|company)"
)
ASIDE = re.compile(r",\s[^;:“”\"]{2,120},")
KIND = re.compile(
    rf"(?i)(?:the\s|an?\s)?(?:(?!(?:for|of|from|with|by|at)\s)[\w’'.-]+\s){{0,5}}?{_KIND}\s[“\"]?"
)
"""Before the name of a body: `the rights group`."""
JOINS = re.compile(r"\)?(?:,|,?\s(?P<last>and|&))\s(?:the\s)?(?P<role>(?:[a-z-]+\s){1,3})?")
"""Between the names of those who speak together."""
JOINED = re.compile(r"(?:[.,;:)”\"]|$|\s(?:on|in|at|of|from|this|last|late|early|yesterday|today)\b)")
"""Behind the last of them, where no verb is awaited."""
NAMED_PAPER = re.compile(r"(?:the\s|The\s)(?P<name>(?P<of>[A-Z][\w’'-]+)\s(?:report|inquiry))\b")
"""`the Dorval report`, named after who wrote it."""
ANAPHOR = re.compile(
    rf"(?:[Tt]he|[Tt]his|[Tt]hat|[Ii]ts)\s(?:[a-z-]+\s){{0,2}}?(?P<body>(?i:{_BODY}))\b(?!\s(?:of|for|on|against)\s)"
)
NAMED_SO = bag(
    "ministry centre center association committee commission council institute foundation union panel "
    "mission observatory"
)
"""Words for a body that its own name holds: `the commission` is not the last organisation of any kind."""
NO_STATE = bag("group organisation organization charity watchdog ngo network monitor")
STATE = re.compile(
    r"(?i)\b(?:army|police|ministry|government|forces|court|parliament|military|senate|congress|security\scouncil)\b"
)
"""`the group` is none of these."""
CONTINUES = re.compile(
    r"(?:(?:Another|A\sfurther|An\sadditional|Of\s(?:them|these|those)|Among\s(?:them|these|those|the\s(?:dead|wounded|injured|victims))"
    r"|The\s(?:dead|victims|wounded|injured|others|rest|remaining)|(?:They|These|This|The\s(?:figures?|toll|number))\salso\s)\b"
    r"|(?:At\sleast\s)?\w+\s(?:of\s(?:them|these|those)|(?:more|others)\s(?:were|was|had))\b)"
)
"""A sentence that goes on counting what the sentence before counted."""
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
    r"|survey|analysis|article|briefing|update|inquiry|investigation|document|letter|figures|data|image|photograph|footage|video"
    r"|review)s?\b"
)
BASED = re.compile(
    r"(?:[A-Z][\w.-]*|[a-z]+)-(?:based|backed|led|run|affiliated|aligned|owned|held|supported|controlled)\s"
)
"""`the London-based Open Seas Council`: the name comes behind it."""
OWNED = re.compile(r"[^,;:“”]{2,60}?(?:['’‘]s|s['’])\s(?=[A-Z])")
"""`the region’s Harbour Agency`, `Radio Tessen’s Ana Bel`."""
OF = re.compile(r"(?i)\b(?:by|from|of)\s(?:the\s|an?\s)?$")
ARTICLE = re.compile(r"(?i)(?:the|an?|its|their|one|both(?:\sthe)?)\s")
HONORIFIC = re.compile(
    r"(?:(?:(?:Dr|Mr|Mrs|Ms|Prof|Gen|Col|Lt|Capt|Sgt|Sen|Rep|Rev|Fr|Maj)\.?|Sir|Dame|Professor|President|General"
    r"|Judge|Justice|Reverend|Father|Friar|Bishop|Archbishop|Pastor|Imam|Sheikh|Sister|Brother|Major|Colonel|Captain)\s)+"
)
THE_BODY = re.compile(rf"(?:[Tt]he|[Aa]n?)\s(?:[\w-]+\s){{0,4}}?{_BODY},\s(?:the\s)?$")
"""`the group, Open Seas Council, said`: the name stands in apposition."""
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
CLAUSE = re.compile(r";\s|\s(?:while|whereas)\s(?!in\b|on\b)|,\s(?:but|while|whereas|and)\s|:\s|[”\"]\s")
NOUN = re.compile(r"\s([a-z][\w'’-]*)")
WORDS = re.compile(r"[^\s,;:()“”\"]+")
_STUDY = r"(?:report|study|survey)"
MADE = re.compile(rf"(?i)\b{_STUDY}\s(?:[\w’-]+\s){{0,3}}?(?:by|from)\s(?:the\s|an?\s)?$")
THE_PAPER = re.compile(
    rf"(?i)(?:the|this|that)\s(?:[a-z-]+\s){{0,2}}?{_STUDY}\b(?!\s(?:by|from|of|for|into|on)\s)"
)
"""`the report`, of which the article has said before who made it."""
A_TEXT = re.compile(
    r"(?i)\b(?:the|this|that)\s(?:[a-z-]+\s){0,2}?"
    r"(?:report|study|survey|bulletin|article|statement|newsletter|document|paper)\b"
)
"""What “it” may stand for as well as a body that was named before."""
BEFORE_PERSON = re.compile(r"(?:the\s)?(?:[\w’'.-]+\s){1,8}$")
_A_PAPER = (
    r"(?:figures|data|statistics|statements?|records|documents?|reports?|study|survey|tally|count|database"
    r"|estimates)"
)
TEXT_SAYS = re.compile(
    rf"(?i)\baccording\sto\s(?:the\s|an?\s|its\s|their\s|his\s|her\s)?(?:[a-z-]+\s){{0,3}}?{_A_PAPER}\b"
    rf"|\b(?:the|official|government|police|hospital|available|some)\s(?:[a-z-]+\s){{0,2}}?{_A_PAPER}\s"
    r"(?:also\s)?(?:shows?|showed|says?|said|indicate[sd]?|suggest(?:s|ed)?|state[sd]?|puts?|found)\b"
)
"""A text that says it, and nobody is named who wrote it."""
ITS_PAPER = re.compile(r"(?:['’]s)?\s(?:[a-z-]+\s){0,2}(?:report|statement|study|survey|figures|data)s?\s?")
"""Behind a name and before a verb: `a UN report says`."""
OWN_PAPER = re.compile(
    r"(?i)['’‘]?s?\s(?:[\w’'-]+\s){0,4}?(?:report|figures?|data|statement|records?|census|count|tally|estimates?|statistics"
    r"|database|registry|survey|study)\b"
)
"""Behind a name: `X’s yearly report` says what X says."""
RUNS_ON = re.compile(r"\s(?!I\s)[A-Z][\w’'-]*")
"""A capitalised word right behind a name: the name is only the first word of a longer one."""
PREFIX = re.compile(r"[^:]{3,120}:\s")

PARTICIPLE = re.compile(
    rf",\s(?P<verb>claiming|saying|emphasi[sz]ing|stressing|confirming|reporting|estimating|alleging|warning|noting|adding|stating){_THAT}"
)
CLOSING = re.compile(
    r"(?i)(?:\s(?:has|have|had|also|later|further|then|itself|themselves|again|already|earlier|initially"
    r"|previously|reportedly|[a-z]+ly|to|who|and\s(?:its|his|her|their)\s[a-z-]+))+$"
)
OPENING_WORDS = bag(
    "in on at by for with after before during as but and or nor so yet than how why since if when where "
    "while because although though until from to into of about against not no more most many some any all "
    "several one two three at according"
)
VERBS = bag(
    "must will would can could may might should shall did does do is are was were be been being has have "
    "had it they he she we i you this that these those there which who whom what when where while because "
    "if not said says say told denied rejected dismissed accused blamed announced confirmed"
)
PAPERS = bag(
    "research information figures totals estimates estimate reports report article articles bulletin "
    "bulletins statement statements study studies survey surveys data paper papers account accounts numbers "
    "evidence records document "
    "documents tally tolls toll text letter footage video photos images posts census "
    "count counts statistics registry database"
)
"""What says something only because somebody wrote it: no speaker by itself."""

FUNCTION = bag(
    "has have had having was were is are be been also further later then who which that whose on in of "
    "at for from with by to as and or but not never again still already earlier recently initially last "
    "whom this when where while after before since during via said says told put itself themselves released "
    "it they he she we i you the a an at least more over some about nearly around almost must will would can "
    "could may might should shall did does do there these those if because titled entitled"
)
LINKS = frozenset({"of", "for", "on", "and"})
NOBODY = bag(
    "it he she they we i you this that these those there which who what some many most others several "
    "one it is further others."
)
