"""The words around a number of harm by which it is told what it counts and what was done, as expressions."""

import re

from reader.extract import harm_words as words
from reader.extract.bags import bag

TOKEN = re.compile(r"[ \u00a0][“\"‘]?([^\W_][\w'’./-]*)")
BEFORE_HEADS = frozenset(
    {"police", "civilian", "rights", "women", "sports", "news", "arms", "indigenous", "elderly"}
)
"""`police officers`, `rights defenders`: the noun is still to come."""
CASES = bag("cases incidents reports allegations instances acts counts episodes complaints occurrences")
CASE_OF = re.compile(
    rf"(?i)\sof\s(?:(?:[a-z-]+\s){{0,2}}?(?P<plain>{words.NOUNS}|ill-treatment|sexual violence)"
    r"|(?:people|persons|men|women|children|[a-z]{4,}s)\s(?:(?:who|were|was|had|been|reported(?:ly)?|allegedly)\s){0,4}?"
    rf"[\"“‘]?(?P<state>{words.STATES}|{words.TRANSITIVE}|{words.INTRANSITIVE}))\b"
)
FOUND_ILL = re.compile(
    r"(?i)\s(?:(?:have|has|had|were|was|are|being|been|so\sfar|now|also|[a-z]+ly)\s){0,3}(?:recorded|reported|confirmed|registered|found"
    r"|detected|counted|diagnosed|suspected|known)\b"
)
"""Behind `53 cases`: they are cases of a disease, if one is spoken of."""
SPOKEN_OF = 300
"""So many characters before its cases a disease may be named."""
NOT_PLURAL = re.compile(r"(?:ss|us|is|'s|’s|ous)$")
MOST_WORDS = 6
NEAR = 70
"""How many characters before a number a verb may begin that does harm to what it counts."""

_FILLER = (
    r"(?:\s(?:the|another|an?|a\sfurther|an\sadditional|some|all|only|as\smany\sas|an?\sestimated"
    r"|estimated|further|additional|a\s(?:group|total|crowd|number)\sof|up\sto|off|to\sdeath"
    r"|what\sit\scalled|himself\sand|herself\sand|themselves\sand|those|these|his|her|their|its|other|such)){0,3}\s?$"
)
_ITEM = (
    r"(?:(?:an?|one|the|his|her|their|its)(?:\s[a-z-]+){1,3}|him|her|them|both"
    r"|(?-i:[A-Z])[\w’'-]+(?:\s(?-i:[A-Z])[\w’'-]+){0,2})"
)
VERB_BEFORE = re.compile(
    rf"(?i)\b(?P<verb>{words.TRANSITIVE})(?:\s(?:and"
    rf"|or)\s(?:\w+ly\s)?(?P<verb2>{words.TRANSITIVE}))?[”\"’]?"
    rf"(?P<beside>\s{_ITEM}(?:,\s{_ITEM}){{0,2}},?\sand)?{_FILLER}"
)
NOUN_BEFORE = re.compile(
    rf"(?i)\b(?P<noun>{words.NOUNS})(?:\s(?:and|or|and/or)\s(?:the\s)?(?P<noun2>{words.NOUNS}))?"
    rf"(?:\sin\s(?-i:[A-Z])\w+(?:\s\d{{4}}|\s(?-i:[A-Z])\w+)?)?\sof{_FILLER}"
)
LIVES = re.compile(
    r"(?i)\b(?:loss\sof|claim|cost|took|taken|taking|takes|lost|los)(?:ed|ing|es|s|e)?\s(?:the\s)?$"
)
LOST = re.compile(r"\s(?:were|was|have\sbeen|had\sbeen)\s(?:lost|claimed|taken|cut\sshort)\b")
TOLL_BEFORE = re.compile(
    r"(?i)\b(?:(?P<dead>death\stoll|toll|(?:number|total)\sof\s(?:dead|deaths|fatalities|(?:[\w-]+\s){1,4}killed"
    r"|those\skilled|victims))|(?P<hurt>(?:number|total)\sof\s(?:injured|wounded|injuries))|(?P<both>casualties"
    r"|number\sof\scasualties)"
    rf"|(?:number|total)\sof\s(?:[\w'’-]+\s){{0,4}}?(?P<kind>{words.STATUS}|{words.STATES}|{words.TRANSITIVE}|{words.NOUNS}))"
    r"\b[^.;:\d]{0,80}?\s(?:to|at|reach(?:ed)?|hit|is|was|of|exceeds|exceeded|passed|topped|as\shigh\sas)\s(?:an?\s)?"
    r"(?:estimated\s)?$"
)
THE_DEAD = re.compile(
    rf"(?i)(?:^|[.:;,]\s|\s)the\s(?P<state>{words.STATES}|{words.STATUS}|killed|arrested|detained|kidnapped|abducted)"
    r"(?:\s(?!(?:who|that)\b)[^.;:,\d]{1,40})?,?\s(?:were|are|included|include|including|comprised|numbered)\s$"
)
DRIVEN = re.compile(
    r"(?i)\b(?:forc(?:ed|ing|es)|prompt(?:ed|ing|s)|driv(?:en|ing|es)|drove|sent|sending|compell(?:ed|ing)"
    r"|caus(?:ed|ing)|le(?:d|ft|aving|ading)|oblig(?:ed|ing)|push(?:ed|ing))"
    rf"{_FILLER}"
)
AWAY = re.compile(
    r"(?i)(?:,\s[^.;:“”]{1,120},)?(?:\s(?:in|from|of|across|around)\s[^,.;:“”]{1,40}?)?\s(?:to\s(?:flee|leave\stheir|abandon|evacuate"
    r"|seek\s(?:shelter|refuge|safety))|from\stheir\s(?:homes?|villages?|land)|out\sof\stheir|fleeing"
    r"|into\s(?:exile|flight)|homeless)\b"
)
TOOK = re.compile(rf"(?i)\b(?:took|take|taking|taken)(?:\saway)?{_FILLER}")
REMAINS = re.compile(
    r"(?i)(?:\b(?:bodies|corpses|remains|relics|skeletons|skulls)\sof"
    rf"|\b(?:graves?|pits?)\s(?:that\s|which\s)?(?:contain(?:ing|s|ed)|holding|holds?|held|with)){_FILLER}"
)
"""`the bodies of two miners`, `a grave holding sixty villagers`."""
DAMAGE_TO = re.compile(rf"(?i)\bdamage\sto{_FILLER}")
AMONG_THOSE = re.compile(
    rf"(?i)(?:\s(?:were|was|are|is))?(?:\salso)?\samong(?:st)?\s(?:the|those)\s(?:(?:who\swere|still|since|now|later|[a-z]+ly)\s){{0,2}}"
    rf"(?P<state>{words.STATES}|{words.TRANSITIVE})\b"
)
"""`with two children among the wounded`."""
NATURE = re.compile(
    r"(?i)\b(?:storms?|cyclones?|hurricanes?|typhoons?|(?:earth)?quakes?|floods?|droughts?|tsunamis?|tornado(?:e?s)?)\b"
)
"""What hits towns and is no attack."""
OFFICES = re.compile(
    r"(?i)(?:.*\s)?(?:treaty|un|u\.n\.|regional|public|state|government|governing|monitoring|international|rights|judicial|legal"
    r"|professional|expert|national|religious|independent|elected|oversight)\sbodies"
)
OFFICES_OF = re.compile(r"\sof\sthe\s(?:[A-Z]|council|union|state|government)")
"""`three treaty bodies`, `six bodies of the United Nations`: nobody is dead."""
TO_DEATH = re.compile(r"(?i)\s(?:dead|to\sdeath)\b")
"""`shot two men dead`, `sentenced nine to death`."""
TAKEN_AWAY = re.compile(
    r"(?i)(?:\s(?:and|or)\s[a-z]+)?\s(?:from\s(?:the|their|his|her|my|our|a|an|[A-Z])|away\b|hostage\b|captive\b|prisoner\b"
    r"|into\scustody\b)"
)
BURIED = re.compile(
    r"(?i)\b(?:we|they|it|villages?|villagers|residents|relatives|families|mourners|locals|survivors|neighbours|neighbors)\s"
    rf"(?:[\w-]+\s){{0,4}}?buried{_FILLER}"
)
OF_WHICH = re.compile(rf"(?i)\b(?P<noun>{words.NOUNS}),?\s(?:of|among)\s(?:which|these|them){_FILLER}")
AMONG = re.compile(
    rf"(?i)\bamong\s(?:the\s|those\s)(?P<state>{words.STATES}|{words.TRANSITIVE}|victims)"
    rf"(?:\s[^.;:,]{{1,40}})?,?\s(?:were|was|are|is)(?:\salso)?{_FILLER}"
)
NO_ACCESS = re.compile(
    r"(?i)\b(?:access|aid|deliver(?:y|ies)|assistance|supplies)\b[^.;\d]{0,60}\b(?:suspended|denied"
    r"|blocked|restricted|cut\soff"
    r"|halted|severed)\s(?:for|to)(?:\san?\sestimated)?\s$"
    r"|\b(?:aid|assistance|help|supplies|food|convoys?)\b[^.;\d]{0,40}\b(?:cannot|can\snot|could\snot|unable\sto"
    r"|not\sbeen\sable\sto)\sreach(?:\san?\sestimated)?\s$"
)

_ASIDE = (
    r"(?:,\s[^,.;:“”]{1,60},|\s\([^()]{1,120}\)|\s[–—-]\s[^–—.;:]{1,60}\s[–—-]|—[^—.;:]{1,120}—"
    r"|,\s[^,.;:“”]{1,60},\s(?:and|or)\s(?:possibly|perhaps|maybe|as\smany\sas|up\sto)\s[^,.;:“”]{1,40},"
    r"|[^.,;:“”]{0,40},?\sand\s(?:most|many|all|both)(?:\sof\sthem)?(?=\s(?:were|was|are|have|had)\s)"
    r"|,\s(?:including|among\sthem)\s[^,.;:“”]{1,40}?(?=\s(?:were|was|have|had)\s)"
    rf"|,\s(?:including|among\sthem|mostly)\s[^.;:“”]{{1,120}}?,(?=\s(?:were|was|have|had|{words.INTRANSITIVE})\b)"
    r"|\sand\s(?:[\w’'-]+\s){0,2}[a-z]+s(?=\s(?:were|have|had)\s))?"
)
_WHERE = (
    r"(?:\s(?:from|in|of|at|near|inside|across|on|within|throughout|under|aged|with|between|around"
    r"|outside|including)\s[^,.;:“”]{1,50}?)?"
)
_AUX = (
    r"(?P<aux>(?:\s(?:who|that|which|whom|have|has|had|having|were|was|are|is|be|been|being|still|also"
    r"|both|either|may|might|could|would|will|remain(?:s|ed)?|got|already|now|later|then|left|feared"
    r"|sa(?:id|y)\sthey|believed|presumed|confirmed|found|living|to|since|all|not|there|so\sfar|inside|alone|reported|either|or|and|appears?|appeared"
    r"|seems?|seemed|set|likely|due|expected|lying|lay|[a-z]+ly))*?)"
)
DEADLY = re.compile(r"(?i)(?:[\w-]+\s){0,2}?(?:fatal|deadly)\s")
AFTER = re.compile(
    rf"(?i)(?:\sof\s(?:whom|them|which|those))?(?:\sa\s(?:day|week|month|year))?{_ASIDE}{_WHERE}{_ASIDE}"
    rf"(?:,(?=\s(?:who|which|most|many|some|all)\s))?{_AUX}\s(?P<verb>{words.TRANSITIVE}|{words.INTRANSITIVE}|{words.STATES})\b"
    rf"(?:,?\s(?:and|or|and/or)\s(?:\w+ly\s)?(?P<verb2>{words.TRANSITIVE}|{words.INTRANSITIVE}|{words.STATES})\b)?"
)
BESIDE_ENDS = re.compile(
    r"(?i)\s?(?:[.,;:)”\"!?–—-]|$|(?<=\s)(?:in|on|at|near|during|from|of|when|who|with|as|after|before|by|outside|inside|and|last"
    r"|this|yesterday|over|while)\b)"
)
"""Behind `killed the mayor and two guards`, where they have no verb of their own."""
DASHED = re.compile(
    r"\s?[—–-][^—.;:“”]{1,160}?[—–]\s?(?:(?:who|were|was|have|had|been|also|all|[a-z]+ly)\s){1,4}"
    rf"(?P<verb>{words.TRANSITIVE})\b"
)
LONG_SUBJECT = re.compile(
    rf"(?:[^.;:“”\d—–()]|\([A-Z][\w.&-]{{1,10}}\)){{1,140}}?\s(?P<aux>were|was|have\sbeen|had\sbeen|has\sbeen|are\sbeing|were\sbeing)(?:\s\w+ly)?"
    rf"\s(?P<verb>{words.TRANSITIVE})\b"
)
"""A subject that runs on (`leaders or members of inland, coastal and island communities were killed`)."""
WHO_DID = re.compile(
    r"\s(?:who|that)\s(?!(?:is|(?:were|was|are|have\sbeen|had\sbeen)\s(?!\w+ing\b))\s?)(?:were\s)?(?P<clause>[^.;:“”\d]{4,90}?)\s"
    r"(?:were|was|have\sbeen|had\sbeen|has\sbeen|are\sbeing|were\sbeing)(?:\s\w+ly)?"
    rf"\s(?P<verb>{words.TRANSITIVE})\b"
)
"""`six rowers who had come to mend the weir were shot`."""
WHO_SAW = re.compile(
    r"(?i)\b(?:who|whom|whose|which|that|when|where|while|after|before|because|if|as|since|sa(?:ys?|id|w)|tells?|told|fear(?:ed|s)?"
    r"|(?:th|l)ink|thought|bel\w+|know|knew|hear(?:d|s)?|claim(?:ed|s)?|report(?:ed|s)?|but|were|was|are|is)\b"
)
OTHER_CLAUSE = re.compile(
    r"(?i)\b(?:who|which|that|when|where|while|after|before|because|as|since|if|said|says|told|is|are|was|were"
    r"|has|have|had|will|would|can|could|did|does|but|killed|wounded|injured|arrested|live|lived"
    r"|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds|scores|none|some|most|many|others)\b"
)
RELATIVE = re.compile(
    r"\s(?:that|which|whom|who)\s(?!(?:were|was|are|is|have|has|had|will|would|could|may|might)\b)(?:the\s)?"
    r"(?:[\w'’.-]+\s){1,4}?(?:had\s|have\s|has\s)?"
    rf"(?P<verb>{words.TRANSITIVE})(?=[.,;:)]|$|\s(?:on|in|at|between|from|during|since|and|by|near|after|before|last|this|over)\b)"
)
PASSIVE = re.compile(
    r"(?i)\b(?:were|was|are|is|be|been|being|got|left|feared|believed|presumed|confirmed|found|reported"
    r"|remain\w*)\b"
)
ACTIVE_HAVE = re.compile(r"(?i)\b(?:have|has|had|who|that|which|will|would|may|might|could|to)\b")
OBJECT_BEHIND = re.compile(
    r"(?i)\s(?:\d[\d,.]*|the|an?|at\sleast|more\sthan|over|some|several|many|his|her|their|its|our|dozens|hundreds"
    r"|thousands|scores|one|two|three|four|five|six|seven|eight|nine|ten|civilians|people|[a-z]+\sof"
    r"|up\sto|about|around|nearly|almost)\b"
)
INTRANSITIVE = re.compile(rf"(?i)(?:{words.INTRANSITIVE}|{words.STATES})")
HARM_NOUN = re.compile(rf"(?i)(?:{words.NOUNS})")
OF_THEM = re.compile(r"(?i)\sof\s(?:whom|them|which|those)\b")
STATUS = re.compile(rf"(?i)(?:{words.STATUS})")
BARE = 32
"""So long may be what stands between a number without a noun and the verb that it is the subject of."""
ENDS_BARE = re.compile(
    r"(?i)(?:\s(?:more|others)\b|\s\(|[.,;:)”\"!?]|$|\s(?:in|on|and|or|during|after|at|by|when|since|near|as|over|with"
    r"|across|from|nationwide|worldwide|so|this|last|including|while|but|according|of\s(?:them|whom)|[–—]\s))"
)
PART = re.compile(
    r"\sof\sthe\s(?:wounded|injured|detained|arrested|displaced|missing)(?=\s(?:later|then|have|has|had|were|was|subsequently)\s)"
    r"|\sof\s(?:them|whom|these|those|which)\b(?!\s(?:who|killed|injured|arrested|detained|displaced)\b)"
)
"""`three of them`, but not `three of those killed`."""
