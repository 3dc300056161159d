"""Who may do what at the desk: the act of claims.roles behind each button. One table."""

from __future__ import annotations

from typing import Any

from claims.models import Outlet
from claims.operations import permitting
from claims.roles import Act

ACTS = {
    "register": Act.REGISTER,
    "scan": Act.REGISTER,
    "accept": Act.REGISTER,
    "correct": Act.CORRECT,
    "revise": Act.REVISE,
    "describe": Act.REVISE,
    "plan": Act.ASSIGN,
    "sign_off": Act.CLEAR,
    "take_back": Act.CLEAR,
    "waive": Act.CLEAR,
    "state": Act.STATE,
    "cite": Act.CITE,
    "fetch": Act.CITE,
    "assign": Act.ASSIGN,
    "confirm": Act.CONFIRM,
    "bulk": Act.CONFIRM,
    "by_hand": Act.BY_HAND,
    "override": Act.OVERRIDE,
    "dismiss": Act.DISMISS,
    "ask_again": Act.ASK_AGAIN,
    "publish": Act.PUBLISH,
    "withdraw": Act.WITHDRAW,
    "open_correction": Act.OPEN_CORRECTION,
    "approve_correction": Act.APPROVE_CORRECTION,
    "publish_correction": Act.PUBLISH_CORRECTION,
}


def may(user: Any, act: str, outlet: Outlet | int) -> bool:
    """Whether a person may do an act at an outlet; an act the table does not name is nobody's."""
    return act in ACTS and permitting.may(user, ACTS[act], outlet)


def acts_of(user: Any, outlet: Outlet | int) -> frozenset[str]:
    """Every act a person may do at an outlet."""
    return frozenset(act for act in ACTS if may(user, act, outlet))


def why_not(act: str, outlet: Outlet | int) -> str:
    """A refusal that says who could."""
    return permitting.refusal(ACTS[act], outlet if isinstance(outlet, int) else outlet.pk)
