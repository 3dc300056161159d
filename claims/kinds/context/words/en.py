"""English words that tell whose words a sentence is."""

FORECASTS = (
    "is expected to",
    "are expected to",
    "was expected to",
    "expects",
    "forecast",
    "forecasts",
    "is likely to",
    "are likely to",
    "is projected to",
    "are projected to",
    "estimates that",
    "will reach",
    "is set to",
    "targets",
)
REPORTING = ("said", "says", "told", "according to", "reported", "announced", "claimed", "claims", "the company said")
# name nobody
PRONOUNS = ("He", "She", "It", "They", "We", "I", "You", "This", "That", "Who", "Officials", "Sources")
NAMES = (
    r"[Aa]ccording to (?P<name>[A-Z][\w.&' -]{1,40}?)(?=[,.;]|$)",
    r"(?P<name>(?:[A-Z][\w.&'-]* ){1,4})(?:said|says|told|announced)\b",
)
# places that say whose a crown, peso, rupee, dinar, riyal, franc or shilling is
PLACES = {
    "SEK": ("Sweden", "Swedish", "Stockholm"),
    "NOK": ("Norway", "Norwegian", "Oslo"),
    "DKK": ("Denmark", "Danish", "Copenhagen"),
    "CZK": ("Czech", "Prague"),
    "ISK": ("Iceland", "Icelandic", "Reykjavik"),
    "MXN": ("Mexico", "Mexican"),
    "ARS": ("Argentina", "Argentine", "Buenos Aires"),
    "CLP": ("Chile", "Chilean", "Santiago"),
    "COP": ("Colombia", "Colombian", "Bogota"),
    "PHP": ("Philippines", "Philippine", "Manila", "Filipino"),
    "INR": ("India", "Indian", "Mumbai", "Delhi"),
    "PKR": ("Pakistan", "Pakistani", "Karachi", "Islamabad"),
    "LKR": ("Sri Lanka", "Sri Lankan", "Colombo"),
    "NPR": ("Nepal", "Nepali", "Kathmandu"),
    "SAR": ("Saudi", "Riyadh"),
    "QAR": ("Qatar", "Qatari", "Doha"),
    "OMR": ("Oman", "Omani", "Muscat"),
    "IQD": ("Iraq", "Iraqi", "Baghdad"),
    "KWD": ("Kuwait", "Kuwaiti"),
    "JOD": ("Jordan", "Jordanian", "Amman"),
    "BHD": ("Bahrain", "Bahraini", "Manama"),
    "RSD": ("Serbia", "Serbian", "Belgrade"),
    "TND": ("Tunisia", "Tunisian", "Tunis"),
    "KES": ("Kenya", "Kenyan", "Nairobi"),
    "TZS": ("Tanzania", "Tanzanian"),
    "UGX": ("Uganda", "Ugandan", "Kampala"),
    "CHF": ("Switzerland", "Swiss", "Zurich", "Geneva"),
    "XOF": ("Senegal", "Ivory Coast", "Ivorian", "Dakar", "Abidjan"),
}
