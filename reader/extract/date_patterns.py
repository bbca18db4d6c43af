"""The forms in which dates are written, as compiled expressions. Which one is tried first matters."""

import re

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|Jun(?:e|\.)?|Jul(?:y|\.)?"
    r"|Aug(?:ust|\.)?|Sep(?:tember|t\.?|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?"
    r"|Dec(?:ember|\.)?)(?![A-Za-z])"
)
_FULL_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December)(?![A-Za-z])"
)
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\w%]|[.,]\d)"
_YEAR = r"(?:1[5-9]|20|21)\d\d(?![\d%]|[.,]\d|[-–/]\d\d\d)"
_FREE = r"(?<![\w$€£/])(?<!\d[-–.,:])"
_DASH = r"\s?[-–—]\s?"
_TO = rf"(?:{_DASH}|\s(?:to|and|through|until|till|or|&)\s)"
_WEEKDAY = r"(?:(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day|\.)?,?\s(?:the\s)?)?"
_CLOCK = r"(?:,?\s(?:at\s|[-–—|]\s)?(?P<hour>[01]?\d|2[0-3])[:.](?P<minute>[0-5]\d)"
_CLOCK += r"(?::(?P<second>[0-5]\d))?(?![\d:])"
_CLOCK += r"(?:\s?(?P<half>[ap])\.?m\b\.?)?)?"

ISO_DAY = re.compile(
    r"(?<![\w/.-])(?P<y>(?:1[5-9]|20|21)\d\d)(?P<sep>[-/.])(?P<m>0[1-9]|1[0-2])(?P=sep)(?P<d>0[1-9]"
    r"|[12]\d|3[01])(?!\d|[-/]\d)(?:[T ,]{1,2}(?P<hour>[01]\d"
    r"|2[0-3]):(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?(?:\.\d{1,6})?(?![\d:])(?P<zone>Z"
    r"|[+-][01]\d:?[0-5]\d)?)?"
)
ISO_MONTH = re.compile(r"(?<![\w/.-])(?P<y>(?:19|20)\d\d)-(?P<m>0[1-9]|1[0-2])(?![\w/-]|[.,]\d)")
NUMERIC = re.compile(
    r"(?<![\w/.-])(?P<a>0?[1-9]|[12]\d|3[01])(?P<sep>[-/.])(?P<b>0?[1-9]|[12]\d"
    r"|3[01])(?P=sep)(?P<y>(?:19|20)\d\d)"
    r"(?![\d/-])" + _CLOCK
)

_IN_FIGURES = r"(?:0?[1-9]|[12]\d|3[01])"
_MONTH_FIGURES = r"(?:0?[1-9]|1[0-2])"
_DOTTED_FIRST = rf"(?:(?P<d1>{_IN_FIGURES})(?:\.(?P<m1>{_MONTH_FIGURES})\.?)?\s?[-–]\s?)"
DOTTED = re.compile(
    rf"(?<![\w/.-])(?:{_DOTTED_FIRST}|(?:^|(?<=\b(?:on|by)\s)|(?<=\bsince\s)|(?<=\bfrom\s)|(?<=\()|(?<=[•*]\s)))"
    rf"(?P<d2>{_IN_FIGURES})\.(?P<m2>{_MONTH_FIGURES})\.(?P<y>(?:19|20)\d\d|\d\d)(?![\w/-]|[.,:]\d)"
)
"""`28.08.-10.09.2005`, `01-07.09.05`; at the head of a line or behind a preposition `27.08.05`."""
# 21 November 2016 – 3 December 2016; 21 November to 3 December 2016; 30 Nov.–2 Dec.
DMY_TO_DMY = re.compile(
    rf"(?i){_FREE}(?P<d1>{_DAY})(?:\sof)?\s(?P<m1>{_MONTH})(?:,?\s(?P<y1>{_YEAR}))?"
    rf"(?P<link>{_DASH}|\s(?:to|through|until|till|and)\s)"
    rf"(?P<d2>{_DAY})(?:\sof)?\s(?P<m2>{_MONTH})(?:,?\s(?P<y2>{_YEAR}))?"
)
MDY_TO_MDY = re.compile(
    rf"(?i){_FREE}(?P<m1>{_MONTH})\s(?P<d1>{_DAY})(?:,?\s(?P<y1>{_YEAR}))?"
    rf"(?P<link>{_DASH}|\s(?:to|through|until|till|and)\s)"
    rf"(?P<m2>{_MONTH})\s(?P<d2>{_DAY})(?:,?\s(?P<y2>{_YEAR}))?"
)
# 21 and 22 November; 3-5 May 2019; 3, 5 and 9 May
DAYS_MY = re.compile(
    rf"(?i){_FREE}(?P<days>{_DAY}(?:,\s{_DAY}){{0,6}},?{_TO}{_DAY})(?:\sof)?\s(?P<m>{_MONTH})"
    rf"(?:,?\s(?P<y>{_YEAR}))?"
)
MY_DAYS = re.compile(
    rf"(?i){_FREE}(?P<m>{_MONTH})\s(?P<days>{_DAY}(?:,\s{_DAY}){{0,6}},?{_TO}{_DAY})(?:,?\s(?P<y>{_YEAR}))?"
)
DMY_SHORT = re.compile(rf"(?i){_FREE}(?P<d>{_DAY})\s(?P<m>{_MONTH})\s['’]?(?P<y>\d\d)(?=[)\]]|\.?$)")
"""`(14 Aug 09)`: only before a bracket or at the end of a block is a number of two digits a year."""
DMY = re.compile(
    rf"(?i)(?<![\w$€£/])(?<!\d[-–.,:]){_WEEKDAY}(?<!\d\s)(?P<d>{_DAY})(?:\sof)?[\s-](?P<m>{_MONTH})"
    rf"(?:,?[\s-](?P<y>{_YEAR}){_CLOCK})?"
)
MDY = re.compile(rf"(?i){_FREE}{_WEEKDAY}(?P<m>{_MONTH})\s(?P<d>{_DAY})(?:,?\s(?P<y>{_YEAR}){_CLOCK})?")
_PART = r"(?:(?:early|late|mid)[\s-]|the\s(?:end|beginning|start|middle)\sof\s)?"
MONTHS_YEAR = re.compile(
    rf"(?i){_FREE}(?P<m1>{_MONTH})(?:,?\s(?P<y1>{_YEAR}))?(?:{_TO}|/){_PART}(?P<m2>{_MONTH}),?\s(?:of\s)?"
    rf"(?P<y2>{_YEAR})"
)
MONTH_LIST = re.compile(
    rf"(?i){_FREE}(?P<list>{_MONTH}(?:,\s{_MONTH}){{1,6}},?\sand\s{_MONTH}),?\s(?P<y>{_YEAR})"
)
MONTH_YEAR = re.compile(rf"(?i){_FREE}(?<!\d\s)(?P<m>{_MONTH})(?:,|\sof)?\s(?P<y>{_YEAR})")
SEASON_YEAR = re.compile(
    rf"(?i){_FREE}(?P<season>spring|summer|autumn|fall|winter)(?:,|\sof)?\s(?P<y>(?:1[5-9]|20|21)\d\d)"
    r"(?:[-–/](?:\d\d){1,2})?(?![\d%]|[.,]\d)"
)
YEARS = re.compile(
    rf"{_FREE}(?P<y1>(?:1[5-9]|20)\d\d)(?P<link>{_DASH}|/|\s(?:to|and|through|until|till|or)\s)"
    rf"(?P<y2>{_YEAR}|\d\d?(?![\w%/-]|[.,]\d))"
)
YEAR_LIST = re.compile(rf"{_FREE}(?P<list>{_YEAR}(?:,\s{_YEAR}){{1,8}},?\sand\s{_YEAR})")
DECADE = re.compile(r"(?<![\w$€£])(?P<d>(?:1[5-9]|20)\d)0['’]?s\b")
SHORT_DECADE = re.compile(r"(?<=\s['’‘])(?P<d>[2-9])0s\b")
YEAR = re.compile(rf"{_FREE}(?P<y>{_YEAR})(?![\w$€£°]|\s?(?:%|percent|per cent)|[-–]\d)")

LONE_MONTH = re.compile(
    rf"(?<![\w$€£/-])(?:(?P<cue>(?:[Pp]rior\sto|[Aa]s\sof|[Uu]p\sto|[Tt]owards?|[Aa]round|[Ii]n|[Ff]or|[Ss]ince|[Uu]ntil|[Tt]ill|[Dd]uring|[Bb]y|[Ff]rom|[Bb]efore"
    rf"|[Aa]fter|[Tt]hrough|[Ee]arly|[Ll]ate|[Mm]id|[Bb]etween|[Ll]ast|[Tt]his|[Nn]ext|[Oo]f"
    rf"|[Tt]hroughout)[\s-](?:early\s|late\s"
    rf"|mid-)?))(?P<first>{_FULL_MONTH})(?:{_TO}{_PART}(?P<second>{_FULL_MONTH}))?(?P<year>\s(?:of\s)?(?:this"
    rf"|last)\syear\b)?"
)
BARE_MONTH = re.compile(
    r"(?:(?<=[a-z]\s)|(?<=[.!?]\s)(?=\w+['’]s\s)|^(?=\w+['’]s\s))"
    r"(?P<first>January|February|July|September|October|November|December)(?=[.,;:)]|$|['’]s\s)"
)
"""A month without `in` before it; months that are given names too are left out."""
RELATIVE = re.compile(
    r"(?<![\w-])(?P<phrase>(?:(?:[Ee]arlier|[Ll]ater|[Ll]ate|[Ee]arly)\s)?(?P<which>[Tt]his|[Ll]ast"
    r"|[Nn]ext)\s(?P<unit>year|month|week|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
    r"|(?P<near>[Yy]esterday|[Tt]omorrow|[Tt]oday))(?![\w-])"
)
WEEKDAY = re.compile(
    r"(?<![\w-])(?:(?P<cue>[Oo]n|[Ss]ince|[Uu]ntil|[Bb]y|[Ll]ate|[Ee]arly|[Bb]efore|[Aa]fter|[Ff]rom)\s)"
    r"(?P<day>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?![\w-])"
)
BARE_WEEKDAY = re.compile(
    r"(?:(?<=[a-z,(:;]\s)|(?<=[a-z]\s[“\"(])|(?<=\()|(?<![\w-])(?=[A-Z][a-z]+day['’]s\s))(?P<day>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
    r"(?=[.,;:)”\"]|$|['’]s\s|\s(?:morning|afternoon|evening|night|noon|(?!prayers?\b|masse?s?\b|sermons?\b|schools?\b"
    r"|service|market|edition|papers?\b)[a-z]+)\b)"
)
"""A weekday without `on` before it, as English-language papers print it."""
SEASON = re.compile(
    r"(?<![\w-])(?P<which>[Tt]his|[Ll]ast|[Nn]ext)(?:\s(?:past|coming))?\s(?P<season>spring|summer|autumn|fall|winter)(?![\w-])"
)
DAY_ALONE = re.compile(
    r"(?i)\bon\sthe\s(?P<day>(?P<d>[12]\d|3[01]|[1-9])(?:st|nd|rd|th))(?=[,.;)]|\s(?:of\s(?:that|the\ssame)\smonth|he|she|they|we|it"
    r"|the|and|but|at|in|when|police|troops|soldiers)\b)"
)
"""A day of the month that was named before."""
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
COUNTED = re.compile(
    r"\s(?:(?:people|persons?|men|women|children|civilians|homes|houses|families|households|villages"
    r"|villagers|troops|soldiers|police|fighters|members|prisoners|detainees|refugees|migrants|workers"
    r"|students|protesters|casualties|deaths|cases|dollars|euros|pounds|francs|tonnes?|tons"
    r"|kilomet(?:re|er)s|met(?:re|er)s|miles|feet|hectares|acres|words|pages|calories|million|billion"
    r"|thousand|hours|days|votes|km|kg|others|more|delegates|participants)\b)"
)
"""Behind four digits or a day: what they count, so that they are no date."""
