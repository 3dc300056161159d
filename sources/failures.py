"""Why a source could not be read, in the editor's words: one sentence a code, with what mends it."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

UPLOAD_INSTEAD = _("Save it in your browser and upload the file.")

SENTENCES: dict[str, Any] = {
    # where it leads
    "address_too_long": _("The address is longer than any page's: copy it anew."),
    "address_characters": _("The address has a blank, a backslash or an invisible character: remove it."),
    "address_scheme": _("Only addresses that start with http:// or https:// can be fetched."),
    "address_port": _("The address names a port that may not be fetched."),
    "address_credentials": _("The address carries a name or password before an @: remove it."),
    "address_unreadable": _("The address cannot be read: check its host and port."),
    "address_host": _("The address has no plain host name."),
    "address_look_alike": _("The host name is written in look-alike letters: type plain ones."),
    "address_odd_number": _("The host is a number in an unusual form: write its name."),
    "address_inner_name": _("The address names a host of an inner network, which is never fetched."),
    "address_inner_address": _("The address leads to an inner or reserved network, which is never fetched."),
    "redirects": _("The address leads on to others too many times."),
    "robots": _("The site asks programs to stay away from this page: fetch it yourself, or upload it."),
    # whether it answers
    "dns": _("No host of that name was found: check the address."),
    "connect": _("The server cannot be reached."),
    "tls": _("No secure connection to the server came about."),
    "certificate": _("The server's certificate is not valid: it may not be who it says."),
    "timeout": _("The server took too long."),
    "busy": _("The server asks to come later."),
    "server_error": _("The server reports a fault of its own."),
    "broken": _("The connection broke before the page was whole."),
    "short": _("The page ended before it was whole."),
    "empty": _("The server sent an empty page."),
    "garbled": _("The page came packed and cannot be unpacked."),
    "protocol": _("The server's answer is not proper HTTP."),
    "worker_lost": _("Reading it broke off too often: upload the part that matters."),
    # what it answers
    "not_found": _("The page does not exist, or not any more."),
    "refused": _("The server refuses to show the page: upload it instead."),
    "needs_login": _("The page asks for a login or a payment: upload it instead."),
    "status": _("The server answers, but with no page."),
    "encoding": _("The server packs the page in a way that was not asked for."),
    "too_large": _("It is larger than may be read: upload the part that matters."),
    # whether it can be read
    "not_text": _("This is no text, table or document that can be read."),
    "no_text": _("No text was found in it."),
    "no_text_layer": _("It holds pictures of text, as scans do, and no text: upload a version with a text layer."),
    "needs_scripts": _("The page shows nothing without its scripts: save it in your browser and upload the file."),
    "encoding_unknown": _("Its characters cannot be made out: save it as UTF-8 and upload it."),
    "encrypted": _("The file is locked with a password: upload an open copy."),
    "broken_file": _("The file is damaged: save it anew and upload it."),
    "too_long_to_read": _("It took too long to read: upload the part that matters."),
}


def sentence(code: str) -> str:
    """The sentence of a code, in the reader's language."""
    return str(SENTENCES[code]) if code in SENTENCES else gettext("It could not be read (%s).") % code
