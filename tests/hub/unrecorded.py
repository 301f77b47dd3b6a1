"""What of the contract no recorded day asks or tells yet: an app of before is not shown to be understood there.

Whatever is new belongs in a recorded day, or here by name; what a day plays leaves this list.
"""

from __future__ import annotations

ASKS = frozenset({
    # A customer's account and its proofs: they need a billing system's extract and a sender of codes.
    "accounts/ask-clerk", "accounts/code", "accounts/history", "accounts/look-up", "accounts/verify-card",
    "accounts/verify-code", "accounts/what-if", "statements/code",
    # Money: a gateway and a bank are asked.
    "payments/bank-slip", "payments/carry", "payments/merchant/charge", "payments/merchant/close",
    "payments/merchant/order", "payments/merchant/query", "payments/merchant/query-refund", "payments/merchant/refund",
    "payments/merchant/reverse", "payments/merchant/statement", "payments/merchant/there",
    "payments/shifts/countersign", "payments/transfers/decide", "payments/transfers/request", "receipts/list",
    "receipts/print",
    # Words that are sealed for the hub of that day.
    "complaints/anonymous", "complaints/verdict", "suggestions/hand_in", "survey/hand_in",
    # Only with what somebody at a console has made before.
    "announcements/attachment", "announcements/called", "announcements/pictures", "announcements/reached",
    "audit/heads", "meetings/book", "meetings/cancel", "people/pin", "people/show",
})
COMMANDS = frozenset({
    # The hub's own word of that day, which another hub has not said.
    "acknowledge_alert", "caught_up", "answer_challenge",
    # A customer's money.
    "open_payment", "pay_by_code", "close_work_item", "retry_work_item", "close_reconnection", "hand_over_shift",
    "take_shift", "decline_shift",
    # Steps on what an earlier step has made, of cases, announcements, voices, meetings, people and the pack.
    "contact_case", "dispatch_case", "find_case", "investigate_case", "reply_case", "review_case", "call_back_case",
    "close_case", "grade_case", "name_concerned", "ask_downgrade", "decide_downgrade",
    "submit_announcement", "return_announcement", "approve_announcement", "publish_announcement",
    "review_announcement", "withdraw_announcement",
    "accept_suggestion", "decline_suggestion", "finish_suggestion", "publish_suggestion", "take_follow_up",
    "finish_follow_up", "open_meeting", "call_off_meeting", "note_attendance", "add_meeting_task",
    "finish_meeting_task", "publish_meeting_task", "add_person", "change_person", "disable_person", "enable_person",
    "hide_person", "make_conduct", "approve_conduct", "reply_conduct", "withdraw_conduct", "give_award",
    "answer_quiz", "edit_standards", "discard_standards", "review_standards", "restore_standards",
    "give_out_standards", "publish_calendar", "publish_tariffs", "stay_signed_in",
})
ROUTES = frozenset({"/v1/payments/{payment_id}", "/v1/payments/notices/{channel}"})
"""They need a payment, and a gateway that signs."""
