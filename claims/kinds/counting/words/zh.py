"""Chinese: 三家公司（A、B和C）, 四个国家：A、B、C和D, 三家公司，分别为A、B和C."""

from claims.kinds.counting.listing import Listing

LISTING = Listing(
    noun=r"[\u4e00-\u9fff]{0,8}",
    opens=r"(?:[（(]|：|[，,](?:分别|分別)(?:是|为|為))",
    closes=r"[）)。；;\n]",
    separates="、",
    joins=r"(?:以及|和|及|与|與)",
    open_ended=r"等|包括|其中|例如|比如|主要|多为|多為|来自|來自|位于|位於|分布|涉及|如|约|約|均|都|的|在|于|於|是|由|了|将|將|已|被|有|每|各|占|佔",
    name=r"[\u4e00-\u9fffA-Za-z·&.\- “”]{1,14}",
)
