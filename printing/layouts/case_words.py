"""The words of a case on paper, by group and code."""

from __future__ import annotations

from collections.abc import Mapping

from printing.errors import LayoutFailed

_WORDS: Mapping[str, Mapping[str, tuple[str, str]]] = {
    "kind": {"complaint": ("投诉", "Complaint"), "opinion": ("意见", "Opinion"), "inquiry": ("咨询", "Inquiry"),
             "theft": ("举报窃电", "Report of stolen power"), "report": ("举报违规违纪", "Report of misconduct")},
    "stage": {"accepted": ("已受理", "Accepted"), "dispatched": ("已派发", "Dispatched"),
              "contacted": ("已联系客户", "Contacted"), "investigating": ("调查处理中", "Being looked into"),
              "replied": ("已答复", "Replied"), "reviewed": ("已审核", "Reviewed"),
              "called_back": ("已回访", "Called back"), "closed": ("已归档", "Closed"),
              "returned": ("退回重办", "Sent back")},
    "step": {"accept": ("受理", "Accepted"), "dispatch": ("派发", "Dispatched"), "contact": ("联系客户", "Contact"),
             "investigate": ("调查", "Looked into"), "find": ("认定", "Finding"), "reply": ("答复客户", "Replied"),
             "review": ("审核通过", "Review passed"), "return": ("审核退回", "Sent back by review"),
             "call_back": ("回访", "Call back"), "reopen": ("重新办理", "Reopened"),
             "verdict": ("客户评价", "Customer's verdict"), "close": ("归档", "Closed"), "grade": ("定级", "Graded"),
             "ask_downgrade": ("申请转意见", "Downgrade asked for"), "downgrade": ("转为意见", "Made an opinion"),
             "keep_kind": ("维持投诉", "Stays a complaint"), "concern": ("注明被反映人", "Named whom it is about"),
             "hand_back": ("退回分派", "Handed back"), "warn": ("到期预警", "Warned"),
             "escalate": ("超期上报", "Escalated"),
             "forget": ("内容已清除", "Words forgotten")},
    "end": {"reached": ("已联系上", "reached"), "not_reached": ("未联系上", "not reached"),
            "content": ("满意", "content"), "not_content": ("不满意", "not content")},
    "clock": {"contact": ("联系客户", "Contact"), "handle": ("办理", "Handling"), "reply": ("答复", "Reply"),
              "call_back": ("回访", "Call back"), "close": ("归档", "Closing")},
    "state": {"met": ("按时", "In time"), "met_late": ("超期完成", "Late"), "late": ("超期", "Overdue"),
              "warned": ("将到期", "Due soon"), "running": ("计时中", "Running")},
    "fact": {"topic": ("类别", "Category"), "grade": ("等级", "Grade"), "channel": ("渠道", "Channel"),
             "owner": ("经办人", "Handler"), "accepted": ("受理时间", "Accepted"), "happened": ("发生时间", "Happened"),
             "where": ("地点", "Where"), "window": ("窗口", "Window"), "concerned": ("被反映人", "About"),
             "name": ("姓名", "Name"), "phone": ("电话", "Phone"), "account": ("户号", "Account"),
             "outside": ("外部单位及编号", "Beyond the hall"), "finding": ("认定", "Finding"),
             "responsibility": ("责任", "Responsibility"), "at_fault": ("责任人", "At fault"),
             "content": ("客户是否满意", "Customer content")},
    "grade": {"ordinary": ("一般", "Ordinary"), "important": ("重要", "Important"), "major": ("重大", "Major"),
              "special": ("特殊", "Special")},
    "channel": {"terminal": ("自助机", "Terminal"), "counter": ("柜台", "Counter"), "phone": ("电话", "Phone"),
                "letter": ("信函", "Letter"), "book": ("意见簿", "Book"), "95598": ("95598", "95598"),
                "12345": ("12345", "12345")},
    "finding": {"upheld": ("属实", "Upheld"), "partly": ("部分属实", "Partly"), "not_upheld": ("不属实", "Not upheld")},
    "responsibility": {"service": ("营销责任", "Service"), "other_department": ("其他部门", "Another department"),
                       "customer": ("用户责任", "Customer"), "partner": ("合作单位", "Partner"),
                       "nobody": ("无责任", "Nobody")},
    "content": {"yes": ("满意", "Yes"), "no": ("不满意", "No")},
    "part": {"said": ("客户反映", "What was said"), "facts": ("基本情况", "Facts"), "clocks": ("时限", "Clocks"),
             "timeline": ("办理过程", "Timeline"), "clock": ("环节", "Clock"), "due": ("期限", "Due"),
             "met": ("完成", "Met"), "state": ("状态", "State"), "provisional": ("暂定", "provisional"),
             "forgotten": ("内容已按规定清除", "The words were forgotten as the rules say"),
             "not_read": ("（无权查看）", "(not for this reader)"), "hub": ("系统", "by itself"),
             "customer": ("客户", "customer")},
}


def word(group: str, code: str, language: str) -> str:
    """Raises LayoutFailed for a code that paper does not know: data of a later version."""
    found = _WORDS.get(group, {}).get(code)
    if found is None:
        raise LayoutFailed("paper has no word for this", group=group, word=code)
    return found[language != "zh_CN"]
