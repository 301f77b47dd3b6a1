"""What the sandbox can be told to do wrong; each of it has happened with the real ones."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, Field


class Faults(BaseModel):
    """Changed at the control door or by flags at the start. An `operation` is precreate, query, close, pay_by_code,
    reverse, refund, query_refund or statement.
    """

    model_config = ConfigDict(extra="forbid", validate_assignment=True)

    down: bool = Field(False, description="Answer 502 to everything, as a proxy before a dead service does.")
    slow_seconds: float = Field(0, ge=0, le=120, description="Wait so long before each answer.")
    lose_replies: dict[str, int] = Field(
        default_factory=dict, description="By operation: of the next so many, do what is asked and cut the line.")
    refuse: dict[str, int] = Field(
        default_factory=dict, description="By operation: cut the line on the next so many and do nothing.")
    pay_after_close: bool = Field(False, description="A code can be paid although its order is closed.")
    close_late_seconds: float = Field(
        0, ge=0, le=600, description="WeChat Pay: say that an order is closed, and close it so much later.")
    notify_times: int = Field(1, ge=0, le=10, description="How often each notice is sent; 0: never.")
    notify_late_seconds: float = Field(0, ge=0, le=3600, description="Wait so long before the first notice.")
    refund_polls: int = Field(
        1, ge=0, le=1000, description="A refund answers PROCESSING so often before it is done.")
    balance_fen: int | None = Field(
        None, description="What the merchant's account holds for refunds; a refund beyond it is NOT_ENOUGH.")
    refuse_codes: int = Field(0, ge=0, description="The next so many payment codes are refused: nothing in the purse.")
    cancel_again: int = Field(0, ge=0, description="Alipay: so many cancels are not done yet (retry_flag Y).")
    password_seconds: float = Field(
        0, ge=0, le=600, description="A payment code asks for the password and is paid so much later.")


def take(counts: dict[str, int], operation: str) -> bool:
    """Whether one more of this operation is to go wrong."""
    left = counts.get(operation, 0)
    if left > 0:
        counts[operation] = left - 1
    return left > 0
