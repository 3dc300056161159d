"""How Korean says that parts make a total."""

# right before a total, behind its parts: 남성 12명, 여성 8명 등 총 20명
TOTALS = ("총", "모두", "합계", "합쳐", "합하면", "합치면", "더하면", "도합", "전체", "통틀어")
# of these, what can be nothing but the total of a list before it
SUMS = ("모두", "합계", "합쳐", "도합")
# the same in one character, which other words hold too
BARE_SUMS = (r"(?<![가-힣])총(?![선리장])",)
# between a total and its parts: 20명 중 남성 12명, 여성 8명
SPLITS = ("중", "가운데", "각각", "포함", "나뉜")
# two of which there is no third
OPPOSITES = (
    ("남성", "여성"),
    ("남자", "여자"),
    ("국내", "해외"),
    ("수출", "수입"),
    ("수출", "내수"),
)
# a quantity that stands for two
TWICE = (r"[0-9]{1,2}위(?:와|과|,|·) ?[0-9]{1,2}위[^.,]{0,10}",)
# a quantity that is a mean or a rate, and no part
RATES = ("평균", "1인당", "건당", "매월", "매일")
# right before a quantity that something is held against, or that is a difference
COMPARED = (r"(?:보다|대비|전년|지난해)[^.,]{0,6}", r"차이는?[^.,]{0,3}")
# right behind a total: 20 in all
BEHIND = ()
# the last of a split that leaves nothing over
REST = (r"나머지", r"기타(?=[는가 \d]|$)")
# of the words between a total and its parts, those that leave nothing out
WHOLLY = ("나뉜", "구성")
# between the last item of a list and the word of its total, and nothing else may: 女8人，共
JOIN = (r"[가-힣]{0,3}(?: ?등)?(?:,|으로|로|의|을|를|과|와)? ?",)
# between the word of a total and its figure, where it tells nothing more: 共有
LIGHT = ("총", "모두", "약", "은", "는", "이", "가")
# behind a total that is of more than the list: a total of 20 across Europe
WIDER = (r"[가-힣]{0,4} ?(?:\(|넘|이상|가량|여)",)
# that a list stops before its end
OPEN = ("등", "포함", "주로", "비롯")
# between items, one that is not read as a figure: 一名儿童
UNREAD = (r"(?:한|두|세|네|다섯|몇|여러) ?(?:명|곳|개|건|대)", r"기타|나머지|그 외|이외")
# behind parts, what they leave over
LEFTOVER = (r"기타|나머지|외|미상|무응답|불명|등|도",)
# before parts, that they are not all
PARTLY = ("주로", "대부분", "일부")
