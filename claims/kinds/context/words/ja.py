"""Japanese words that tell whose words a sentence is."""

FORECASTS = ("見通し", "予想", "予測", "見込み", "見込む")
REPORTING = ("述べた", "明らかにした", "発表した", "によると", "語った", "という。", "報じた")
NAMES = (r"(?P<name>[^、。\s]{2,20})によると",)
