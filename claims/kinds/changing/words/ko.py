"""Korean words of change: most stand behind the figure."""

LANG = "ko"
RISES_BEHIND = (
    *("증가", "늘", "상승", "올랐", "오른", "오르", "급증", "높", "많", "성장", "뛰", "뛴", "확대", "인상", "불어"),
    *("올라", "급등", "치솟", "더 많"),
)
FALLS_BEHIND = (
    *("감소", "줄", "하락", "떨어", "급감", "낮", "적", "축소", "인하", "내려", "내린", "내렸", "급락"),
    *("빠졌", "빠진", "위축"),
)
# before the figure: 증가율은 5%
RISES = ("상승률", "증가율", "성장률", "증가폭", "상승폭", "증가액")
FALLS = ("하락률", "감소율", "감소폭", "하락폭", "감소액")
GAPS = ("격차", "차이", "차")
FILLERS = ("는", "은", "가", "이", "약", "무려", "총", "률은", "폭은", "로", "의", " ")
FILLERS_BEHIND = (
    *("가", "나", "이", "이나", "만큼", "가량", "정도", "를", "을", "로", "씩", "더", "대폭", "크게", "포인트", "p"),
    *("건", "명", "원", "대", "개", "곳", "넘게", "이상", "의", "소폭", "상당", " "),
)
SOURCE_BEFORE = r"(?!)"
COMPARED_BEFORE = r"(?!)"
TARGET_BEFORE = r"(?!)"
LEVEL_BEFORE = r"(?!)"
SOURCE_BEHIND = r"[^,.]{0,3}에서"
COMPARED_BEHIND = r"[^,.]{0,3}(?:보다|에 비해|대비|(?:과|와|을|를) 비교|에 비하)"
TARGET_BEHIND = r"[^,.\d]{0,3}?(?:으로|로|에 달|에 이르|까지|을 기록|를 기록)"
ENDS = ("에서",)
TWINS = r"[^\W\d_]{0,2}[(](?:약 ?)?"
# end what one change is told in
STOPS = r"다\.\s|;|반면"
BY_LAST = True  # the change stands behind its two levels
COMPARED_FIRST = True
# begin a clause, which may have another subject
CLAUSES = r","
# may stand between the end of a change told before and the word that leads to its start
BEFORE_SOURCE = r"[^\W\d_]{0,2}"
# name no other subject where they stand between a comma and the change
SAME_SUBJECT = (
    *("연평균", "매년", "해마다", "평균"),
    *("전년", "동기", "대비", "전년 동기 대비", "전년 대비", "무려", "모두", "총", "로", "으로", "약"),
    *("비교하면", "보다"),
)
# shares in a word that the reader of figures leaves to us
SHARES = {"절반": "0.5"}
# tell of a yearly or average rate, which is no change from one level to another
YEARLY_BEFORE = r"연평균|매년|해마다|연 |연간"
YEARLY_BEHIND = r"(?!)"
FALL_BY_TIMES = True  # said loosely, as in three times less
# between the rates of years that follow each other
AND = r", ?|와 |과 "
# a rate for each of so many years
YEAR_BY_YEAR = r"(?P<years>[2-5])년(?:간|동안)? ?(?:각각|차례로)"
# multiples in a word that the reader of figures leaves to us
MULTIPLES = {"갑절": "2", "반토막": "0.5"}
# the columns of a list of old and new prices
HEADINGS = {
    "신규 가격": "to",
    "인상 후": "to",
    "기존 가격": "from",
    "인상 전": "from",
    "인상폭": "rise",
    "인하폭": "fall",
}
# a change said of all rows: 所有机型都将涨价1万日元
OF_ALL = r"(?:모두|일괄)\S{0,6}$"
SUBJECT_REACH = 60  # code points before a figure in which its subject is sought
# a level with a change of its own: nearly doubled to 6, and was up from 5
OWN_CHANGE = r"(?!)"
# growth that the levels beside it do not make
IN_OTHER_TERMS = r"실질|환율|동일 ?매장|제외|gdp|총생산|조정"
CAME_TO = r"(?!)"
# before a level of an earlier time, of this one
EARLIER = r"(?:지난해|작년|전년|1년 전)(?: ?동기| 같은 기간| 같은 달)?(?:에는|엔|은|는|의|에)?"
EARLIER_BEHIND = r"(?!)"
NOW = r"(?:올해|이번|올)(?:에는|엔|은|는)?"
# a change over all years of a list
OVER_YEARS = r"[2-9]년(?:간|동안|새)"
# whose gap it is: the two of the sentence before, or who is named
THE_TWO = r"양당|두 후보|양측|양자|두 사람|두 회사|양사"
GAP_LABEL = r"([가-힣]+ 평가|[가-힣]{2,})(?:은|는|이|가) "
# behind a level that something changed to: 100원으로 올라
CHANGED_TO = r"(?:으로|로) ?(?:올|늘|증가|줄|감소|떨|하락|상승|뛰)"
# levels that are not of one sort are not compared: a quarter and a half-year, a loss and a profit
SORTS = r"분기|상반기|하반기|\d월|적자|손실|전망|목표|예상|계획|평균|당"
# of what a year's level is, and the year that follows: not read in this language
NEXT_YEAR, YEAR_OF, WHAT, ON_THE_YEAR = r"(?!)", r"(?!)", r"(?P<label>)", r"(?!)"
# between two shares and their gap, where it is of them
GAP_JOINT = r"(?:로|으로|이고|이며|,| |두 후보|두 사람|양당|양측|양자|간|의)*"
# before a level, what names no thing; between a level and its change, what names another
LABEL_NOISE = (
    r"(?:이던|였던|이었던) [가-힣]+(?:은|는|이|가)|(?:지난해|작년|전년|1년 전|올해|이번)(?:에는|엔|은|는|의|에)?"
    r"|동기|같은 기간|(?:19|20)\d\d년|(?:은|는|이|가|로|으로|약|에)(?= |$)|[,\s]"
)
OTHER_SUBJECT = r"[가-힣]{2,}(?:은|는|이|가) "
# between a change and what it came to: 35%増の100億円
GROWN = r" ?(?:증가한|감소한|늘어난|줄어든|오른|내린|상승한|하락한|성장한) ?(?:약 )?"
