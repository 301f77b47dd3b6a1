"""Which role may do what. The hub checks it command by command; screens read it to offer no more than that."""

from __future__ import annotations

from kiosk.contract.staff import Role

CALLING = frozenset({Role.CLERK})
"""Windows and every step of a call: call, recall, start, hold, transfer, finish, no-show, undo, by hand; take money."""

QUEUEING = frozenset({Role.CLERK, Role.GUIDE, Role.MANAGER})
"""What a guide in the hall does too: give a ticket, grant priority, admit and find one, answer a help call."""

MANAGING = frozenset({Role.MANAGER})
"""Acknowledge alerts, lift a lock-out, give a price table out; who works here, what they may, their one-time PINs."""

OVERSEEING = frozenset({Role.MANAGER, Role.SUPERVISOR, Role.AUDITOR})
"""See who works here and what they may; read the audit and check it."""

TECHNICAL = frozenset({Role.TECHNICIAN, Role.MANAGER})
"""Answer an unlock challenge; a terminal's service page and the way out of it."""

PUBLISHING = frozenset({Role.PUBLISHER})
"""Write announcements, hand them in for review, give out what was approved."""

APPROVING = frozenset({Role.APPROVER})
"""Approve an announcement or send it back."""

WITHDRAWING = frozenset({Role.PUBLISHER, Role.APPROVER, Role.MANAGER})
"""Take an announcement down: whoever sees that it is wrong."""

REVIEWING = frozenset({Role.APPROVER, Role.MANAGER, Role.SUPERVISOR})
"""Look afterwards at what its own author approved."""

READING_ANNOUNCEMENTS = frozenset({Role.PUBLISHER, Role.APPROVER, Role.MANAGER, Role.SUPERVISOR, Role.AUDITOR})
"""See drafts, and what became of each announcement at each terminal."""

CALLING_UP = frozenset({Role.PUBLISHER, Role.MANAGER})
"""See whom an announcement concerns and has not reached, with their phones, and note who was called."""

CASES = frozenset({Role.CLERK, Role.GUIDE, Role.MANAGER, Role.SUPERVISOR})
"""Take a case down and handle one that is theirs; which of them may take which step, the case itself says."""

DECIDING_CASES = frozenset({Role.MANAGER, Role.SUPERVISOR})
"""Dispatch and review cases, say whom they are about, close them."""

READING_CASES = CASES | {Role.AUDITOR}

DECIDING_VOICES = frozenset({Role.MANAGER, Role.SUPERVISOR})
"""Accept or decline a suggestion, say who does it and until when."""

FOLLOWING = DECIDING_VOICES | {Role.GUIDE}
"""Call back or review a low rating: not at the windows, whose ratings they are."""

READING_VOICES = FOLLOWING | {Role.PUBLISHER, Role.AUDITOR}
"""Read suggestions and praise, and see the sums of ratings."""

WRITING_STANDARDS = frozenset({Role.PUBLISHER, Role.MANAGER})
"""Write the draft of the hall's standards pack, or throw it away. Signatures under figures are a manager's."""

GIVING_OUT_STANDARDS = frozenset({Role.APPROVER, Role.MANAGER})
"""Give the draft out to every terminal, bring an earlier version back. Whoever wrote it does not, while another may."""

READING_STANDARDS = WRITING_STANDARDS | GIVING_OUT_STANDARDS | {Role.SUPERVISOR, Role.TECHNICIAN, Role.AUDITOR}

WATCHING = frozenset({Role.GUIDE, Role.MANAGER, Role.SUPERVISOR, Role.TECHNICIAN, Role.AUDITOR})
"""See how the hall stands today: the queue, windows, money taken, machines. No customer is in it."""

READING_REPORTS = frozenset({Role.MANAGER, Role.SUPERVISOR, Role.AUDITOR})
"""Read what a day, a week or a month came to, and take it away as a file."""

EVERYBODY = frozenset(Role)

MAY: dict[str, frozenset[Role]] = {
    **dict.fromkeys((
        "open_window", "close_window", "pause_window", "resume_window", "call_next", "call_ticket", "recall_ticket",
        "start_service", "finish_service", "mark_no_show", "hold_ticket", "resume_ticket", "transfer_ticket",
        "undo_step", "merge_by_hand", "open_payment", "pay_by_code", "close_payment"), CALLING),
    **dict.fromkeys((
        "issue_ticket", "grant_priority", "admit_ticket", "find_ticket", "return_ticket", "cancel_ticket",
        "acknowledge_help"),
        QUEUEING),
    "acknowledge_alert": QUEUEING | {Role.SUPERVISOR},
    "figures/mine": EVERYBODY,
    **dict.fromkeys(("figures/people", "figures/windows", "figures/awards", "give_award"), DECIDING_VOICES),
    "cards/list": DECIDING_VOICES,
    "training/hall": DECIDING_VOICES,
    **dict.fromkeys(("training/mine", "answer_quiz", "show_training"), EVERYBODY),
    **dict.fromkeys(("conduct/list", "make_conduct", "approve_conduct", "withdraw_conduct"), DECIDING_VOICES),
    **dict.fromkeys(("conduct/mine", "reply_conduct"), EVERYBODY),
    "stay_signed_in": EVERYBODY,
    "today": WATCHING,
    **dict.fromkeys((
        "unlock_staff", "add_person", "change_person", "disable_person", "enable_person", "people/pin", "people/show",
        "hide_person"), MANAGING),
    "people/photo": OVERSEEING,
    **dict.fromkeys(("reports/look", "reports/give"), READING_REPORTS),
    **dict.fromkeys(("people/list", "audit/list", "audit/verify"), OVERSEEING),
    "publish_tariffs": MANAGING,
    "publish_calendar": MANAGING,
    "read_report": frozenset({Role.SUPERVISOR}),
    "answer_challenge": TECHNICAL,
    **dict.fromkeys((
        "accounts/open", "accounts/look-up", "accounts/code", "accounts/verify-code", "accounts/verify-card",
        "accounts/history", "accounts/what-if", "accounts/leave", "receipts/find", "receipts/list", "receipts/print",
        "statements/code", "statements/find", "payments/bank-slip"), CALLING),
    "close_reconnection": CALLING | MANAGING,
    "payments/carried": CALLING,
    "payments/transfers/request": CALLING,
    "payments/transfers": CALLING | MANAGING,
    "payments/transfers/decide": MANAGING,
    "payments/worklist": CALLING | MANAGING | frozenset({Role.AUDITOR}),
    "retry_work_item": CALLING | MANAGING,
    "close_work_item": MANAGING,
    **dict.fromkeys((
        "hand_over_shift", "take_shift", "decline_shift", "payments/shifts", "payments/shifts/countersign"),
        CALLING | MANAGING),
    **dict.fromkeys((
        "draft_announcement", "submit_announcement", "publish_announcement", "announcements/pictures",
        "announcements/attachment"), PUBLISHING),
    **dict.fromkeys(("approve_announcement", "return_announcement"), APPROVING),
    **dict.fromkeys(("edit_standards", "discard_standards"), WRITING_STANDARDS),
    **dict.fromkeys(("give_out_standards", "restore_standards"), GIVING_OUT_STANDARDS),
    "sign_standards": MANAGING,
    "review_standards": GIVING_OUT_STANDARDS | {Role.SUPERVISOR},
    **dict.fromkeys((
        "standards/pack", "standards/check", "standards/versions", "standards/unified"), READING_STANDARDS),
    "withdraw_announcement": WITHDRAWING,
    "review_announcement": REVIEWING,
    **dict.fromkeys((
        "accept_case", "contact_case", "investigate_case", "find_case", "reply_case", "call_back_case", "grade_case",
        "ask_downgrade"), CASES),
    **dict.fromkeys((
        "dispatch_case", "review_case", "close_case", "decide_downgrade", "name_concerned"), DECIDING_CASES),
    **dict.fromkeys(("complaints/list", "complaints/case"), READING_CASES),
    **dict.fromkeys(("voices/follow_ups", "take_follow_up", "finish_follow_up"), FOLLOWING),
    **dict.fromkeys(("voices/ratings", "survey/results"), READING_VOICES),
    **dict.fromkeys(("open_meeting", "call_off_meeting", "add_meeting_task"), DECIDING_VOICES),
    **dict.fromkeys(("note_attendance", "meetings/contact"), FOLLOWING),
    "finish_meeting_task": FOLLOWING | {Role.CLERK},
    "publish_meeting_task": PUBLISHING | MANAGING,
    **dict.fromkeys(("meetings/list", "meetings/one"), READING_VOICES | {Role.CLERK}),
    **dict.fromkeys(("accept_suggestion", "decline_suggestion"), DECIDING_VOICES),
    "finish_suggestion": FOLLOWING | {Role.CLERK},
    "publish_suggestion": PUBLISHING | MANAGING,
    **dict.fromkeys(("suggestions/list", "suggestions/photo"), READING_VOICES | {Role.CLERK}),
    **dict.fromkeys((
        "announcements/list", "announcements/content", "announcements/delivery", "announcements/picture",
        "announcements/targets", "announcements/matrix", "announcements/versions"), READING_ANNOUNCEMENTS),
    **dict.fromkeys(("announcements/calls", "announcements/called"), CALLING_UP),
}
"""By command. Of alerts, a key customer's and a printer's are for all of these, a complaint's for supervisors and
managers, the others for `MANAGING`."""

MAY_SEE: dict[str, frozenset[Role]] = {"counter": QUEUEING, "ticket_history": QUEUEING}
"""By query: the queue with its ids, and who did what with a ticket, are for whoever works there, not for whoever
finds the counter alone. The others are for every app of the hall."""
