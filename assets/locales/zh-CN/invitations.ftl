### 邀请台账与待办事项。

## 邀请的步骤

step-accept-title = 客户已接受
step-accept-question = 要记录 { $company } 已接受吗？之后：
step-accept-final = 此操作无法撤消。
step-accept-hint = 尚未对应客户簿中的客户：是哪个 Microsoft ID 接受了邀请？
step-withdraw-title = 撤回邀请
step-withdraw-question = 要撤回致 { $company } 的邀请吗？之后：

## 台账

invitations-column-company = 公司
invitations-column-recipient = 收件人
invitations-column-status = 状态
invitations-column-age = 时长
invitations-column-follow-up = 跟进日期
invitations-column-language = 语言
invitations-column-admin = 管理
invitations-overdue = 已逾期
invitations-all = 全部邀请
invitations-filter-hint = 按 { $key } 筛选：公司、收件人，或 status:sent,ready status:open
invitations-unknown = 未知的 { $term }。已知：{ $known }
invitations-empty = 还没有邀请。
invitations-empty-hint = 在客户上按 i 撰写一份。
invitations-hidden = 有 { $count } 份邀请因此被隐藏。
invitations-view-title = 显示
invitations-view-all = 全部
invitations-view-open = 尚未答复
invitations-view-draft = 正在撰写
invitations-view-ready = 就绪，未发送
invitations-view-sent = 已发送，等待答复
invitations-view-accepted = 已接受
invitations-view-closed = 已拒绝、无回复、已撤回

## 待办

due-column-what = 事项
due-column-company = 公司
due-column-why = 原因
due-column-since = 起始
due-overdue = 答复逾期
due-unsent = 就绪未发送
due-stale = 草稿未完成
due-ending = 正在结束
due-why-overdue = { $sent } 发送，应在 { $date } 前答复。请再次询问，或记录结果。
due-why-unsent = { $way }。请发送，然后标为已发送。
due-why-stale = 上次撰写于 { $date }。请完成或撤回。
due-why-ending = { $count ->
    [0] 没有使用中的订阅，可以结束关系。
   *[other] 还有 { $count } 项使用中的订阅。请先清理，再结束关系。
}
due-count = { $count ->
    [0] 没有待办事项
   *[other] { $count } 项需要处理
}
due-left-out = 显示 { $count } 项中的 { $shown } 项
due-empty = 没有待办事项。
due-empty-hint = 逾期未答复的邀请、三天未完成或未发送的信件，以及正在结束合作的客户会显示在这里。
