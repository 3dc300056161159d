"""How Japanese says that so much of a whole is a part of it. Patterns end (before) or begin (after) at the share."""

# words that may stand between the saying and the share
FILLERS = (
    "約",
    "およそ",
    "ほぼ",
    "わずか",
    "実に",
    "は",
    "が",
    "も",
    "で",
    "に",
    "と",
    "なり、",
    "増えて",
    "減って",
    "上がり",
    "下がり",
    "上昇し",
    "低下し",
    "、",
    "超",
    "計",
    "同",
)
# before the share
BEFORE = (
    r"(?P<whole>[^。、（）()]{1,20})に(?:占める|対する|おける)(?P<part>[^。（）()]{0,24})(?:割合|比率|シェア|率)(?:は|が|も)[^。（）()]{0,20}",
    r"(?P<whole>全体|総数|全国|合計|[^。、（）()]{1,12}全体)の",
    r"(?:割合|比率|構成比|シェア)(?:は|が|も)[^。（）()]{0,16}",
)
# after the share
AFTER = (
    r"(?:を|近くを|以上を|超を|弱を|強を)(?:占|しめ)",
    r"に(?:当た|あた|相当)",
    r"[をに](?:上|下)回",
    r"(?:が|で、?)(?:全体|最多)",
)
# a part stands behind the share
PART_AFTER = (r"(?:に(?:当たる|あたる|相当する)|の|、|（|\(|[^。、（）()\d]{0,10}[（(])(?:約|およそ)?",)
# between the share of a whole, or the whole, and the part behind it: 占300人的15%，即45人
PART_JOIN = (r"当た|あた|相当|の|[（(]|、",)
# between a whole and its part: 300人中有45人
WHOLE_FIRST = (r"[^。、\d%％]{0,10}(?:のうち|うち|中|の中)、?[^。、\d%％]{0,16}",)
# between a part and its whole: 45 of the 300
PART_FIRST = ()
# so many in so many
SPOKEN = (r"(?P<whole>[2-9２-９]|10|20|１０)人(?:に|中、?)(?P<part>[1-9１-９])人",)
# ratio, part of it, whole of it, by their names; whether these are the whole definition
RATIOS = (
    (r"営業利益率", r"営業利益(?!率)", r"売上高|売り上げ|売上", False),
    (r"経常利益率", r"経常利益(?!率)", r"売上高|売り上げ|売上", False),
    (r"投票率", r"投票(?!率)", r"有権者", False),
    (r"合格率", r"合格(?!率)", r"受験", False),
)
# words that name any whole, and so none: of the total
GENERIC = (r"全体|総数|合計|全|計|その|この|同|うち",)
# words of a wider or another whole, which the quantity meant must bear as well: of the industry
SCOPES = (r"全国|業界|市場|世界|国内|海外|前年|昨年|計画|目標|[都道府県市区町村]全体",)
