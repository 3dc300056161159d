"""Who may do what at the desk: the model permission behind each act. One table."""

from __future__ import annotations

from typing import Any

PERMISSIONS = {
    "register": "claims.add_claim",
    "scan": "claims.add_claim",
    "accept": "claims.add_claim",
    "correct": "claims.change_claim",
    "revise": "claims.change_article",
    "describe": "claims.change_article",
    "state": "claims.change_article",
    "cite": "claims.add_citation",
    "confirm": "claims.add_review",
    "override": "claims.add_review",
    "dismiss": "claims.add_review",
    "ask_again": "claims.add_run",
    "publish": "claims.add_publication",
    "withdraw": "claims.change_publication",
}


def may(user: Any, act: str) -> bool:
    """Whether a person may do an act; an act the table does not name is nobody's."""
    return act in PERMISSIONS and bool(user.has_perm(PERMISSIONS[act]))


def acts_of(user: Any) -> frozenset[str]:
    """Every act a person may do."""
    return frozenset(act for act in PERMISSIONS if may(user, act))
