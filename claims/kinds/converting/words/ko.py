"""Korean words between an amount and what it was converted into. One line a word."""

# may stand before the converted amount inside its bracket: (한화 약 14조원)
FILLERS = (
    "약",
    "한화",
    "한화로",
    "한화로는",
    "우리 돈",
    "우리 돈으로",
    "우리돈",
    "우리돈으로",
    "원화",
    "원화로",
    "대략",
    "당시",
    "당시 환율",
    "당시 환율로",
    "환산하면",
    "현재 환율",
    "현재 환율로",
    "환율",
    "기준",
    "즉",
    "또는",
    "최대",
    "최소",
    "총",
    "무려",
    "한국 돈",
    "한국 돈으로",
)
# join the two amounts without a bracket: 1억 달러, 우리 돈 1380억원
CONNECTORS = ("우리 돈", "우리 돈으로", "우리돈", "우리돈으로", "한화", "한화로", "즉", "또는", "원화로", "한국 돈으로")
# join two amounts of one currency
JOINERS = ("및", "과", "와")
# join the two ends of a range: 3억 달러에서 5억 달러
SPANS = ("에서", "부터")
# the amounts stand at a rate of an earlier day
THEN = ("당시",)
# name the currency of a bare 원 or 달러 before the bracket
ORIGINALS: dict[str, str] = {}
# may stand between an amount and its bracket: 100억달러 규모(약 14조원)
TAILS = ("규모", "이상", "이하", "가량", "정도", "상당", "어치", "안팎", "미만")
