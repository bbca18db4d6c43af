"""What belongs to the site and not to the article: navigation, share buttons, sign-up lines."""

import re
from enum import Enum

from reader.importers.captions import is_copyright_of_picture
from reader.importers.names import word_set


class Furniture(Enum):
    """Where on a page such a line usually stands."""

    HEAD = "site navigation"
    """Before an article."""
    TAIL = "site furniture"
    """After an article."""
    INLINE = "link text"
    """Anywhere, between two paragraphs as well."""


_HEAD = word_set(
    "skip to main content|skip to content|skip to navigation|skip navigation|jump to content|"
    "jump to navigation|skip to main navigation|skip to footer|toggle navigation|toggle menu|open menu|"
    "close menu|pages|menu|main menu|main navigation|home|homepage|home page|search|search form|"
    "search this site|"
    "you are here|breadcrumb|log in|login|sign in|register|my account|language|languages|english|français|"
    "español|العربية|中文|русский|select language|aller au contenu principal|aller au contenu|"
    "ir al contenido|pasar al contenido principal|zum inhalt springen|zum hauptinhalt springen|"
    "pular para o conteúdo|salta al contenuto principale|salta al contenuto|overslaan en naar de inhoud gaan|"
    "ana içeriğe atla|lompat ke isi utama|lompat ke konten|przejdź do treści|перейти к основному содержанию|"
    "перейти к содержимому|перейти к содержанию|跳转到主要内容|跳到主要内容|تجاوز إلى المحتوى الرئيسي|"
    "accessibility links|accueil|inicio|startseite|menú",
    "|",
)
_TAIL = word_set(
    "also in the news|in other news|elsewhere|in brief|top|top of page|bottom of page|back to top|"
    "return to top|content|website|web site|facebook|twitter|x|bluesky|mastodon|threads|google plus|"
    "google+|instagram|youtube|flickr|vimeo|tiktok|soundcloud|rss|rss feed|email|e-mail|print|linkedin|"
    "whatsapp|telegram|pinterest|reddit|tumblr|messenger|signal|share|share this|share this page|"
    "share this article|share this post|share this story|share with your friends|share with friends|"
    "spread the word|tweet|like|like this|connect with us|connect|stay connected|stay in touch|"
    "stay informed|keep in touch|follow us|follow|find us on|join us|join the conversation|get involved|"
    "take action|take action now|act now|support us|support our work|donate|donate now|make a donation|"
    "give now|subscribe|subscribe now|subscribe to our newsletter|sign up|sign up now|"
    "sign up for our newsletter|newsletter|our newsletter|unsubscribe|manage preferences|view in browser|"
    "view this email in your browser|leave a comment|leave a reply|post a comment|comments|no comments|"
    "no comments yet|comments are closed|comments off|add new comment|"
    "permalink|add a comment|search this blog|blog archive|about me|view my complete profile|"
    "powered by blogger|subscribe to posts atom|popular posts|"
    "contact us|contact|about us|about|privacy|privacy policy|"
    "privacy notice|terms of use|terms of service|terms and conditions|terms|cookies|cookie policy|"
    "cookie settings|accept cookies|accept all cookies|accept|sitemap|site map|accessibility|careers|"
    "all rights reserved|previous|next|previous post|next post|previous article|next article|older posts|"
    "newer posts|related posts|related articles|related stories|related news|related content|"
    "you may also like|more news|more stories|more from this section|most read|most popular|trending|"
    "latest news|latest|tags|download|download pdf|download as pdf|download the pdf|print this page|"
    "print version|pdf|pdf version|printer friendly version|copy link|copy url|save|bookmark|"
    "report this page|send|send to a friend|partager|imprimer|suivez-nous|haut de page|compartir|síguenos|"
    "single page|view as single page|text size|text size +|text size -|font size|larger text|smaller text|"
    "help by sharing this information|"
    "imprimir|volver arriba|teilen|drucken|folgen sie uns|nach oben|compartilhar|siga-nos|поделиться|печать",
    "|",
)
_INLINE = word_set(
    "read the rest|read the rest of this entry|read full article|read full post|read article|full text|"
    "read the article|read post|read the post|read the report|read the statement|full article|full story|"
    "keep reading|view post|view article|view details|more details|go to article|read this article|"
    "read more|read more here|read the full story|read the full report|read full story|read on|more|"
    "continue reading|click here|click here to read more|learn more|find out more|see more|view more|"
    "show more|load more|view all|see all|advertisement|advertising|ad|sponsored content|"
    "story continues below|story continues below advertisement|article continues below|"
    "article continues after advertisement|listen|listen to this article|watch|watch video|play|play video|"
    "view image|view gallery|enlarge image|click to enlarge|expand|close|en savoir plus|lire la suite|"
    "leer más|lee más|leer toda la historia|leer toda la nota|leer nota completa|leer la nota completa|"
    "leer artículo completo|ver más|ver nota completa|lire l'article|lire l’article|leia a matéria|"
    "vollständigen artikel lesen|seguir leyendo|mehr lesen|weiterlesen|leia mais|continue lendo|"
    "lire plus|czytaj dalej|"
    "czytaj więcej|continua a leggere|leggi tutto|lees meer|lees verder|devamını oku|folytatás|loading",
    "|",
)
_SINGLE = frozenset(item for item in _HEAD | _TAIL | _INLINE if " " not in item) - {"ad", "x", "close"}
_ENDING = re.compile(r"[\s.…:;!»›>→↑|▶►▸❯]+$")
_LEADING = re.compile(r"^[\s.…«‹<←→↑↓•·*+#-]+")
_SKIP = re.compile(
    r"^(?:skip|jump|go|move|scroll)(?: (?:directly|straight|down))? to (?:the |this )?"
    r"(?:page |main |site |primary |search )?"
    r"(?:contents?|body|text|article|navigation|menu|search|form|footer|sidebar)$|"
    r"^your search results$|^in progress at \w+$|"
    r"^already an? .{2,30}\b(?:sign|log) ?in\b.{0,10}$|"
    r"^(?=.{0,40}\bpassword\b)(?:[\w’'?-]+\W+){1,8}[\w?]+$"
)
"""Links for readers that hear a page, and what a site says of itself above any page."""
_NUMBERED = re.compile(r"^(?:content|page|item)\d{1,3}$")
_PAGE = re.compile(
    r"^(?:page\s+)?\d{1,4}\s*(?:/|of)\s*\d{1,4}(?:\s+\d{2}-\d{5})?$|"
    r"^\d{2}-\d{5}(?:\s+\d{1,3}(?:/\d{1,3})?)?$|^page \d{1,4}$|^\d{1,3}$"
)
_PAGES = re.compile(
    r"^(?:(?:first|prev(?:ious)?|back)\s+)?\d{1,3}(?:[\s|,]+(?:\d{1,3}|…|\.{3})){3,}(?:[\s|]+(?:next|last|older))*$"
)
"""The numbers of the pages of a list."""
_COUNT = re.compile(
    r"^\d[\d.,]*k?\s+(?:shares?|comments?|views?|likes?|tweets?|retweets?|reactions?|followers|replies|claps?|hits?|"
    r"reads?)$|^(?:hits|views|reads)\s*:\s*\d[\d.,]*$|^comments off\b.{0,120}$|^[^.!?]{3,40}[’']s blog$"
)
_COMMENT = re.compile(
    r"^(?:fill in your details below|you are commenting using|notify me of new (?:comments|posts)|"
    r"your email address will not be published|required fields are marked|twitter picture|"
    r"(?:facebook|google\+?|gravatar) photo|connecting to %s|log out|save my name, email|cancel reply|"
    r"write a comment|loading comments|type your email|subscribe to get the latest posts sent to|"
    r"discover more from (?=\S.{0,120}$)|continue reading on)\b|"
    r"^.{1,40} \(opens in (?:a )?new (?:window|tab)\)$|^[\w-]{2,20}(?: \w{2,12})? shar(?:e|ing) button$"
)
_SHARE = re.compile(
    r"^(?:share|tweet|follow|like|find|join|pin|save|send|email|e-mail|print)\s+(?:us|this|me|it)?\s*"
    r"(?:(?:on|via|by|to|with|at|article|page|post|story)\s*)*"
    r"(?:@\w+|facebook|twitter|x|instagram|youtube|linkedin|whatsapp|telegram|email|e-mail|a friend|friends|"
    r"reddit|pinterest|bluesky|mastodon)?$"
    r"|^follow\b.{2,120}\bon (?:twitter|facebook|instagram|x|social media)\b.{0,40}$"
)
_SHARE_ROW = frozenset(
    {"share", "tweet", "follow", "like", "print", "email", "e-mail", "post", "pin", "save"}
)
_SMALL = frozenset(
    {
        "on",
        "via",
        "to",
        "by",
        "with",
        "this",
        "it",
        "us",
        "the",
        "page",
        "article",
        "story",
        "post",
        "a",
        "or",
    }
)
_BACK = re.compile(r"^(?:back|return|go back) to [\w’' ]{2,30}$")
_COOKIES = re.compile(
    r"^(?:we|this (?:web)?site|our (?:web)?site)\s+uses?\s+cookies\b|^by (?:using|continuing to use) "
)
_REST = re.compile(
    r"^(?:continue reading|read more about|weiterlesen|lire la suite|seguir leyendo|"
    r"читать далее)\b[^.]{0,200}$"
)
_CLICK = re.compile(
    r"^(?:please )?(?:click|tap) (?:here|on|the|below|to)\b.{0,80}(?<![.])$|"
    r"^advertisements?(?:\s*[|:–—-]\s*\D{0,60})?$"
)
_LISTING = re.compile(
    r"^(?:(?:category|tag|author|monthly|daily|yearly|news)? ?archives?(?:\s*(?:for|:|[|–—-]).*)?|"
    r"home (?:\S+ ){0,5}page \d{1,4}|(?:[\w’&-]+ )?archives ?: .{1,80}|archiwa tagu ?: .{1,80}|"
    r"posts? (?:tagged|categori[sz]ed|filed|by|from|in)\b.{0,80}|(?:browsing|category|tag|topic) ?: .{1,80}|"
    r"(?:articles?|entries|stories|items|news|content) "
    r"(?:tagged|categori[sz]ed|filed|by (?:tag|topic|category))\b.{0,80}|"
    r"all (?:posts|articles|entries|stories) (?:tagged|by|from|in|about|on|for)\b.{0,80}|"
    r"(?:articles?|posts?|entries) in (?:the )?.{1,60}\bcategory|"
    r"(?:currently |you are )?(?:browsing|viewing) (?:the )?(?:category|archives?|tag)\b.{0,80}|"
    r"search results.{0,80}|(?:showing )?\d[\d,.]* (?:results?|entries|items|articles|posts|"
    r"documents)\b.{0,60}|"
    r"(?:viewing|displaying|browse|showing) (?:(?:results?|items|posts|page)\s)?(?:all|latest|\d).{0,50}|"
    r"sort(?:ed)? by\b.{0,60}|results? \d[\d,.]*(?:\s*[-–]\s*\d[\d,.]*)?(?: (?:of|for|from)\b.{0,60})?|"
    r".{0,120}\[page \d+(?: of \d+)?\])$"
)
"""The head of a list of articles."""
_RIGHTS = re.compile(r"^(?:©|\(c\)|copyright\b)", re.I)
_BRACKETED_LINKS = re.compile(r"^(?:\[[^\[\]]{2,30}\]\s*[|·-]?\s*){2,}$")
"""`[Date Prev][Date Next][Thread Index]`"""
_DIGIT = re.compile(r"\d")
_ALSO = re.compile(
    r"^(?:also read|read also|also see|read more|related|see more|lire aussi|lea también)\s*[:：]\s*\S"
)
_DOWNLOAD = re.compile(r"^(?:download|view|read|open|get)\b.{0,40}\b(?:pdf|docx?|[km]b)\b.{0,12}$")
_ARROWS = re.compile(r"[^\W\d_][\s.…]*(?:[»›>→]\s*){2,}$")
"""`Pass it on >>>`: a link, in any language."""
_ARROW_WORDS = 5
_UNOFFICIAL = re.compile(
    r"^for (?:the )?(?:use of )?(?:the )?information media\b.{0,12}\bnot an official (?:record|document)$"
)
"""What the United Nations print below their reports of meetings."""
_TRAIL_PARTS = re.compile(r"\s*(?:[>»›|•·]|\s/\s|::)\s*")


_HOME = frozenset({"home", "homepage", "home page", "accueil", "inicio", "startseite"})
_PAGE_BEHIND = re.compile(r"\(?\b(?:page|seite|página|pagina)\s\d{1,4}\)?$")
"""`Home / Letters (page 24)`"""


def furniture(text: str) -> Furniture | None:
    """What kind of site furniture a line is; None when it is none."""
    if len(text) > 220:
        return None
    bare = _ENDING.sub("", _LEADING.sub("", text)).casefold()
    if not bare:
        return None
    if bare in _TAIL:
        return Furniture.TAIL
    if bare in _INLINE:
        return Furniture.INLINE
    if bare in _HEAD:
        return Furniture.HEAD
    if (
        _NUMBERED.match(bare)
        or _PAGES.match(bare)
        or _DOWNLOAD.match(bare)
        or _COUNT.match(bare)
        or _SHARE.match(bare)
        or _BACK.match(bare)
        or _COMMENT.match(bare)
        or _UNOFFICIAL.match(bare)
        or (len(bare.split()) <= _ARROW_WORDS and _ARROWS.search(text))
    ):
        return Furniture.TAIL
    if (
        _REST.match(bare)
        or _CLICK.match(bare)
        or _PAGE.match(bare)
        or (len(bare) > 8 and _CONTENTS.match(bare))
        or (_ALSO.match(bare) and len(bare) <= 160)
    ):
        return Furniture.INLINE
    if (
        _COOKIES.match(bare)
        or _BRACKETED_LINKS.match(text.strip())
        or _SKIP.match(bare)
        or (_LISTING.match(bare) and not text.rstrip().endswith("."))
    ):
        return Furniture.HEAD
    if is_rights(text) and len(text) <= 160:
        return Furniture.TAIL
    return _row(bare)


_YOU_ARE_HERE = re.compile(r"^you are (?:here|in)\s*:?\s*(?=\S)")
_MENU = word_set(
    "about archive archives business careers contact countries documents donate education events faq gallery "
    "issues jobs library links media members multimedia news photos press programmes programs projects "
    "publications reports resources search sections sitemap sports store students subscribe topics travel "
    "video videos youth"
)
_MENU_WORDS, _ROW_WORDS = 4, 6
"""So many words of menus, and so many in all, make a row of links that nothing divides."""


def _is_menu(words: list[str]) -> bool:
    """`Home News & Press Events About Us Contact`, or with the name of the site in front."""
    known = sum(word in _MENU for word in words)
    if len(words) < _ROW_WORDS or known < _MENU_WORDS:
        return False
    if words[0] in _HOME or known >= _MOST_OF_MENU * len(words):
        return True
    return not _HOME.isdisjoint(words) and words[-1] in _LAST_OF_MENU


_MOST_OF_MENU = 0.8
_LAST_OF_MENU = frozenset({"us", "contact", "sitemap", "search"})


def _row(bare: str) -> Furniture | None:
    """A row of links on one line: `Home > News > Statements`, `Facebook Twitter Print`."""
    parts = [part for part in _TRAIL_PARTS.split(_YOU_ARE_HERE.sub("", bare)) if part]
    wide = 5 if bare.count("|") >= 4 else 3
    if bare.count("|") >= 2 and all(len(part.split()) <= wide and not _DIGIT.search(part) for part in parts):
        return Furniture.HEAD
    if len(parts) > 1:
        known = [part for part in parts if part in _HEAD or part in _TAIL or part in _INLINE]
        if parts[0] in _HEAD and (len(parts) > 2 or len(known) == len(parts)):
            return Furniture.HEAD
        if parts[0] in _HOME and _PAGE_BEHIND.search(bare):
            return Furniture.HEAD
        if len(known) >= 2 and 2 * len(known) >= len(parts):
            return Furniture.TAIL
    if len(parts) > 1 and _YOU_ARE_HERE.match(bare):
        return Furniture.HEAD
    words = bare.split()
    if _is_menu(words):
        return Furniture.HEAD
    if 2 <= len(words) <= 12 and all(word in _SINGLE for word in words):
        return Furniture.HEAD if words[0] in _HEAD else Furniture.TAIL
    if words[0] in _SHARE_ROW and 2 <= len(words) <= 14:
        return Furniture.TAIL if all(word in _SINGLE or word in _SMALL for word in words) else None
    return None


_CONTENTS = re.compile(
    r"^(?:(?:table of )?contents?|"
    r"(?:in|inside) this (?:issue|edition|bulletin|newsletter|week[’']s issue|number|email)|"
    r"overview(?: of (?:the )?contents?)?|on this page|in this section|what[’']s inside|in diesem heft|"
    r"sommaire)\s*[:：]?$",
)
"""The head of a list of what stands below."""
_RELATED = re.compile(
    r"^(?:related|you may also|you might also|more (?:news|stories|from)|most |popular|trending|latest|"
    r"also in)"
)


def leads_to_others(text: str) -> bool:
    """A line such as `Related posts`, under which the titles of other articles stand."""
    bare = _LEADING.sub("", text).casefold()
    return (_RELATED.match(bare) or _CONTENTS.match(bare)) is not None


def is_rights(text: str) -> bool:
    """A line that says whose rights it is under, and not whose picture it shows."""
    return bool(_RIGHTS.match(text)) and not is_copyright_of_picture(text)
