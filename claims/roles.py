"""Roles, and what each may do at its outlets. One table: groups, pages, operations and tests are made of it."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Role(models.TextChoices):
    """What somebody is at an outlet. A person may be several things, and others at another outlet."""

    REPORTER = "reporter", _("reporter")
    CHECKER = "checker", _("checker")
    EDITOR = "editor", _("editor")
    AUDITOR = "auditor", _("auditor")
    ADMINISTRATOR = "administrator", _("administrator")


class Act(models.TextChoices):
    """What can be done at an outlet; the label completes “may …”."""

    REGISTER = "register", _("register articles and claims")
    CORRECT = "correct", _("correct how a claim is understood")
    CITE = "cite", _("link sources")
    REVISE = "revise", _("revise articles")
    ASSIGN = "assign", _("assign claims and articles")
    CONFIRM = "confirm", _("confirm verdicts")
    BY_HAND = "by_hand", _("verify by hand")
    DISMISS = "dismiss", _("dismiss claims")
    ASK_AGAIN = "ask_again", _("ask for another check")
    OVERRIDE = "override", _("override verdicts")
    CLEAR = "clear", _("sign articles off")
    STATE = "state", _("say whether an article is live")
    PUBLISH = "publish", _("publish verdicts")
    WITHDRAW = "withdraw", _("withdraw verdicts")
    OPEN_CORRECTION = "open_correction", _("open corrections and say when they are made")
    APPROVE_CORRECTION = "approve_correction", _("approve notes of corrections, or let a text stand")
    PUBLISH_CORRECTION = "publish_correction", _("publish notes of corrections")
    SHARE_FILTERS = "share_filters", _("share saved filters")
    AUDIT = "audit", _("read the audit trail")
    REDACT = "redact", _("redact the audit trail")
    PEOPLE = "people", _("say who works here")
    SETTINGS = "settings", _("change an outlet's settings")
    RATES = "rates", _("upload exchange rates")
    TOKENS = "tokens", _("make and end API tokens")
    WEBHOOKS = "webhooks", _("set up webhooks")


_REPORTING = (Act.REGISTER, Act.CORRECT, Act.CITE, Act.REVISE, Act.OPEN_CORRECTION, Act.SHARE_FILTERS)
_CHECKING = (*_REPORTING, Act.ASSIGN, Act.CONFIRM, Act.BY_HAND, Act.DISMISS, Act.ASK_AGAIN)
_CORRECTING = (Act.APPROVE_CORRECTION, Act.PUBLISH_CORRECTION)
_EDITING = (*_CHECKING, Act.OVERRIDE, Act.CLEAR, Act.STATE, Act.PUBLISH, Act.WITHDRAW, *_CORRECTING)
_RUNNING = (Act.AUDIT, Act.REDACT, Act.PEOPLE, Act.SETTINGS, Act.RATES, Act.TOKENS, Act.WEBHOOKS)

# Everybody with a role reads everything of the outlet but the audit trail
ACTS: dict[Role, tuple[Act, ...]] = {
    Role.REPORTER: _REPORTING,
    Role.CHECKER: _CHECKING,
    Role.EDITOR: (*_EDITING, Act.SETTINGS, Act.RATES, Act.TOKENS, Act.WEBHOOKS),
    Role.AUDITOR: (Act.AUDIT,),
    Role.ADMINISTRATOR: _RUNNING,
}

# The permissions Django's admin asks for on its own pages, by the act they stand for
PAGES: dict[Act, tuple[str, ...]] = {
    Act.REGISTER: ("claims.add_article", "claims.add_claim"),
    Act.CORRECT: ("claims.change_claim",),
    Act.REVISE: ("claims.change_article",),
    Act.CITE: ("claims.add_citation",),
    Act.OPEN_CORRECTION: ("claims.add_correction", "claims.change_correction"),
    Act.AUDIT: ("audit.view_entry",),
    Act.SETTINGS: ("claims.change_outlet",),
    Act.RATES: ("sources.add_rateprovider",),
    Act.TOKENS: ("claims.add_token", "claims.delete_token"),
    Act.WEBHOOKS: tuple(f"claims.{verb}_webhookendpoint" for verb in ("add", "change", "delete")),
}
SEEN_APPS = ("claims", "sources")  # whose rows everybody with a role sees


def permission(act: str) -> str:
    """The permission an act needs."""
    return f"claims.{Act(act).value}"


def permissions_of(role: Role) -> frozenset[str]:
    """Every permission of a role but those to see rows."""
    acts = ACTS[role]
    return frozenset(permission(act) for act in acts) | {page for act in acts for page in PAGES.get(act, ())}


def roles_for(act: str) -> tuple[Role, ...]:
    """Who may do it."""
    return tuple(role for role, acts in ACTS.items() if Act(act) in acts)
