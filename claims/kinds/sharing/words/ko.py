"""How Korean says that so much of a whole is a part of it. Patterns end (before) or begin (after) at the share."""

# words that may stand between the saying and the share
FILLERS = (
    "약",
    "거의",
    "무려",
    "불과",
    "겨우",
    "총",
    "는",
    "은",
    "이",
    "가",
    "도",
    "로",
    "으로",
    "의",
)
# before the share
BEFORE = (
    r"(?P<whole>전체(?: [^.,()\d]{1,8})?|총 ?[^.,() \d]{1,10})의",
    r"(?P<whole>[^.,()\d ]{1,10})(?:에서 )?차지하는 (?:비중|비율)[은이도]?[^.,()\d]{0,12}",
    r"(?:비중|비율|점유율)[은이도을를]?[^.,()\d]{0,12}",
    r"(?:중|가운데)[^.,()\d]{0,10}",
)
# after the share
AFTER = (r"(?:를|을|가량을|에 가까운|정도를) ?차지", r"에 (?:해당|달|이르)", r"가량을 차지")
# a part stands behind the share
PART_AFTER = (r"(?:인|에 해당하는|에 달하는|[^.,()\d]{0,10}\()\s?(?:약 )?",)
# between the share of a whole, or the whole, and the part behind it: 占300人的15%，即45人
PART_JOIN = (r"인|해당|달하는|\(|,",)
# between a whole and its part: 300人中有45人
WHOLE_FIRST = (r"[^.,\d%]{0,10} ?(?:중|가운데) ?[^.,\d%]{0,14}",)
# between a part and its whole: 45 of the 300
PART_FIRST = ()
# so many in so many
SPOKEN = (r"(?P<whole>[2-9]|10)명 (?:중|가운데) (?P<part>[1-9])명(?:꼴|은|이|이상)",)
# ratio, part of it, whole of it, by their names; whether these are the whole definition
RATIOS = (
    (r"영업이익률", r"영업이익(?!률)", r"매출", False),
    (r"순이익률", r"순이익(?!률)", r"매출", False),
    (r"투표율", r"투표(?!율)", r"유권자|선거인", False),
    (r"합격률", r"합격(?!률)", r"응시", False),
)
# words that name any whole, and so none: of the total
GENERIC = (r"전체|총|합계|모두|그|이|의|중|가운데",)
# words of a wider or another whole, which the quantity meant must bear as well: of the industry
SCOPES = (r"전국|업계|시장|세계|국내|해외|지난해|작년|계획|목표",)
