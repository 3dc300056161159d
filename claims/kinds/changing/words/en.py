"""English words of change: what rises, what falls, and what names its beginning and its end."""

LANG = "en"
RISES = (
    *("rise", "rises", "rose", "risen", "rising", "increase", "increases", "increased", "increasing"),
    *("grow", "grows", "grew", "grown", "growing", "growth", "gain", "gains", "gained", "gaining"),
    *("climb", "climbs", "climbed", "climbing", "jump", "jumps", "jumped", "jumping", "surge", "surged", "surging"),
    *("soar", "soared", "soaring", "up", "advanced", "expanded", "swelled", "raised", "lifted", "rebounded"),
    *("edged up", "higher", "more", "extra", "rocketed", "leapt", "boosted", "uptick", "hike", "hiked"),
)
FALLS = (
    *("fall", "falls", "fell", "fallen", "falling", "drop", "drops", "dropped", "dropping", "decline", "declines"),
    *("declined", "declining", "decrease", "decreases", "decreased", "decreasing", "lost", "slipped", "slid"),
    *("plunge", "plunged", "plunging", "tumbled", "down", "cut", "cuts", "shrank", "shrunk", "dipped", "sank"),
    *("lower", "fewer", "less", "reduced", "reduction", "contracted", "slumped", "slashed", "dip"),
)
# behind the figure: a 14 % jump, 50 % fewer
RISES_BEHIND = (
    *("rise", "increase", "growth", "gain", "jump", "surge", "hike", "uptick", "leap", "higher", "more", "boost"),
    *("rises", "increases", "advance", "upswing", "climb"),
)
FALLS_BEHIND = (
    *("fall", "drop", "decline", "decrease", "loss", "plunge", "cut", "dip", "reduction", "slump", "slide"),
    *("lower", "fewer", "less", "drops", "declines", "contraction", "downturn", "off"),
)
GAPS = ("difference", "gap", "lead", "margin")
# between the word of change and the figure: fell sharply by about 5 %
FILLERS = (
    *("by", "of", "a", "an", "about", "around", "some", "nearly", "almost", "more than", "over", "only", "just"),
    *("another", "a further", "roughly", "approximately", "as much as", "sharply", "slightly", "steadily", "at least"),
    *("less than", "close to", "well over", "just over", "just under", "nearly", "a total of", "is", "was", "further"),
)
# between the figure and a word of change behind it: 14 % year-on-year rise
FILLERS_BEHIND = (
    "annual",
    "yearly",
    "year-on-year",
    "year-over-year",
    "in the",
    "steep",
    "sharp",
    "per cent",
    "points",
)
SOURCE_BEFORE = r"\b(?:from|up from|down from)"
COMPARED_BEFORE = r"\b(?:compared (?:with|to)|versus|against|than the|(?:up|down) on|(?:up|down) from)\b[^,.;%]{0,30}"
TARGET_BEFORE = (
    r"\bto(?: close at| end at| finish at| settle at| a record| a high of| a low of| a total of| just| only)?"
)
LEVEL_BEFORE = r"\b(?:at|was|were|is|are|reached|hit|totalled|totaled|stood at|reaching)(?: a record)?"
SOURCE_BEHIND = r"(?!)"
COMPARED_BEHIND = r"(?!)"
TARGET_BEHIND = r"(?!)"
# part the two ends that the reader of figures took for a range
ENDS = (" to ",)
# join two figures of one change: $1.69, or 6.1 percent
TWINS = r",?\s?(?:\(|or |that is |i\.e\. )\(?\s?(?:a |an )?(?:about|around|some|rise of|fall of|increase of)?\s?"
# end what one change is told in
STOPS = r";|\.\s|\sbut\s|\swhile\s|\swhereas\s"
BY_LAST = False  # the two levels may stand behind the change
COMPARED_FIRST = False
# begin a clause, which may have another subject
CLAUSES = r"[,;:(—–-]|\band\b"
# may stand between the end of a change told before and the word that leads to its start
BEFORE_SOURCE = r"[^,;()]{0,24}"
# name no other subject where they stand between a comma and the change
SAME_SUBJECT = (
    *("compound annual", "average annual", "annual", "average", "at", "rate", "yearly", "compound", "averaging"),
    *("year-on-year", "or", "that is", "making", "representing", "which is", "equivalent", "equal to"),
    *("this is", "it", "they", "and", "has", "have", "had", "been", "year", "on", "year over year", "overall"),
    *("in all", "still", "thus", "or by", "for", "marking", "with", "an overall", "the"),
)
# shares in a word that the reader of figures leaves to us
SHARES: dict[str, str] = {}
# tell of a yearly or average rate, which is no change from one level to another
YEARLY_BEFORE = (
    r"\b(?:average annual|annual average|compound\w*|cagr|an? average of"
    r"|annuali[sz]ed|yearly|(?:each|every|per) year)\b"
)
YEARLY_BEHIND = (
    r"\W{0,2}(?:a year(?! (?:ago|earlier|before))|annually|per year|each year|every year|a month|per annum|on average)"
)
FALL_BY_TIMES = True  # said loosely, as in three times less
# between the rates of years that follow each other: 27.4% and 15%
AND = r",? (?:and |then )?|, "
# a rate for each of so many years
YEAR_BY_YEAR = r"(?P<years>two|three|four|five) years\b"
# multiples in a word that the reader of figures leaves to us
MULTIPLES = {"triple": "3", "tripled": "3", "tripling": "3", "quadruple": "4", "halved": "0.5", "double": "2"}
# the columns of a list of old and new prices
HEADINGS = {
    "new price": "to",
    "price now": "to",
    "old price": "from",
    "previous price": "from",
    "increase": "rise",
    "difference": "rise",
    "reduction": "fall",
}
# a change said of all rows: 所有机型都将涨价1万日元
OF_ALL = r"\b(?:all|every|each)\b[^.;]{0,40}$"
SUBJECT_REACH = 110  # code points before a figure in which its subject is sought
# a level with a change of its own: nearly doubled to 6, and was up from 5
OWN_CHANGE = r"\b(?:up|down|higher|lower) from|\b(?:and|which) (?:was|were|is|are)\b"
# growth that the levels beside it do not make
IN_OTHER_TERMS = (
    r"\bconstant|\borganic|\blike-for-like|\bcomparable|\badjust|\bexcluding|\bunderlying|\bin real|\breal terms"
    r"|\binflation|\bgdp\b|\bsame-store|\bgross domestic|\bbefore\b.{0,20}\bitems|\bcurrency|\bcurrencies"
)
# between a change and what it came to
CAME_TO = r", (?:reaching|hitting|to reach|to hit|to close at|closing at|to end at|ending at) "
# before, or behind, a level of an earlier time; before one of this
EARLIER = r"\b(?:last year|a year (?:earlier|ago)|the year before|the previous year)\b[^.;\d]{0,24}"
EARLIER_BEHIND = r" ?(?:[a-z]+ )?(?:a year (?:earlier|ago|before)|last year|in the (?:same|year-ago|prior|previous)\b)"
NOW = r"\b(?:this year|now)\b[^.;\d]{0,24}"
# a change over all years of a list
OVER_YEARS = r"\bover (?:the|those) (?:two|three|four|five|six|seven|\d) years\b|\bover (?:the|that) period\b"
# whose gap it is: the two of the sentence before, or who is named
THE_TWO = r"\bthe two\b|\bbetween them\b"
GAP_LABEL = r"(?!)"
CHANGED_TO = r"(?!)"
# levels that are not of one sort are not compared: a quarter and a half-year, a loss and a profit
SORTS = r"quarter|half|month|loss|deficit|forecast|target|expected|estimate|budget|\bper\b|average"
# of what a year's level is, and the year that follows: not read in this language
NEXT_YEAR, YEAR_OF, WHAT, ON_THE_YEAR = r"(?!)", r"(?!)", r"(?P<label>)", r"(?!)"
# between two shares and their gap, where it is of them
GAP_JOINT = r",? ?(?:with |leaving |giving \w+ |for |or )?(?:a|the)? ?"
# before a level, what names no thing; between a level and its change, what names another
LABEL_NOISE = (
    r"\b(?:this|last|previous|year|years|earlier|before|ago|now|and|but|while|it|they|the|a|an|in|of|at|to|with|from|had"
    r"|was|were|is|are|reached|only|just|about|up|compared|(?:19|20)\d\d)\b|[^a-z]+"
)
OTHER_SUBJECT = r"(?!)"
# between a change and what it came to: 35%増の100億円
GROWN = r"(?!)"
