"""Korean: 3개국(한국·미국·일본), 세 회사(가, 나, 다)."""

from claims.kinds.counting.listing import Listing

LISTING = Listing(
    noun=r"(?:개|곳|사|명)? ?[가-힣]{0,6}",
    opens=r"[(（]",
    closes=r"[)）]",
    separates=r"·|, ",
    joins=r"(?!)",
    open_ended=r"등|외|포함|각각|약|또는|및|중",
    name=r"[가-힣A-Za-z&\- ]{1,14}",
)
