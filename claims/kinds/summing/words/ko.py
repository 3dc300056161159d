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
    ("찬성", "반대"),
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
REST = ("나머지", "기타", "무응답")
# of the words between a total and its parts, those that leave nothing out
WHOLLY = ("나뉜", "구성")
