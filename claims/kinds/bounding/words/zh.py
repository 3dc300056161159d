"""Chinese words that bound a figure; patterns are tried right before or right behind it."""

LANG = "zh"
FALLS = r"(?:下降|下跌|下滑|减少|減少|缩减|縮減|降低|跌|降|大跌|锐减|銳減)(?:了|逾|超过|约|近|達|达|幅度为|至少|高达)?$"
FALLS_BEHIND = ""
GROWS = r"(?:增长|增長|增速|增幅|变动|變動|同比|环比|環比|按年|按季)(?:率)?(?:为|為|是|：|:)? ?$"
MAY_BE_NEGATIVE = "利润 利潤 净利 淨利 盈利 亏损 虧損 现金流 現金流 收益 溢利 业绩 業績 顺差 順差 逆差 利率 油价 差额"
SHARES = (
    r"(?:占比|市占率|份额|份額|投票率|参与率|就业率|入住率|得票率|渗透率|概率|几率|可能性)"
    r"(?:为|為|达|達|达到|達到|高达|高達|是|约|約|升至|降至)?$"
    r"|[占佔](?:全部|总数|總數|总人数|全体|其中|到|了|受访者|人口|选民)?(?:的)?$"
)
# what a debt, a price or a plan is told in percent of: may be more than all
RATIOS = (
    "GDP 生产总值 生產總值 目标 目標 计划 資產 资产 净值 收入 营收 營收 股本 可支配 债务 債務 负债 貸款 贷款 支出 预算 "
    "市值 出让金 利润"
)
PAST_BEFORE = r"(?:已于|已於|已经于|已在|曾于|曾於)$"
MINUS = ("负", "負")
COUNTED = ("人", "名", "户", "戶", "家", "辆", "輛", "例", "宗")
CHANGES = r"[增减減变變净淨]"
