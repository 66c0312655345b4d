### 活动日志：列、单条记录、范围、链。

log-title = 日志
log-title-following = 日志，跟随新记录
log-scope-desk = 工作台操作
log-recent = 最近 30 天
log-all-time = 全部时间
log-older = 最近 30 天没有记录。按 { $key } 可查看更早的 { $count } 条。
log-scope-all = 全部记录
log-filter-hint = { $key } 筛选：action:perm by:wu.jo since:2026-10 op:dap

log-column-when = 时间
log-column-who = 操作人
log-column-role = 角色
log-column-customer = 客户
log-column-operation = 操作类型
log-column-action = 操作
log-column-result = 结果
log-blocked = 受阻 ({ $count })
log-undo-of = (撤消 { $entry })

log-entry-title = 第 { $entry } 条
log-entry-whole = 记录
log-what = 操作
log-when = 时间
log-who = 操作人
log-who-value = { $agent } ({ $role })
log-local = 本地时间
log-about = 对象
log-about-invitation = 邀请信
log-about-us = 自身帐户
log-not-in-book = 不在客户簿中的客户
log-change = 更改
log-reason = 受阻
log-way-back = 撤消
log-hashes = 链
log-hash-whole = 哈希 { $hash }
log-operation = 操作编号 { $id }
log-more = 另有 { $count } 行：按 { $key } 查看

log-undoes = 撤消第 { $entry } 条
log-stands = 仍有效，可以撤消
log-taken-back = 已由第 { $entry } 条撤消
log-no-way-back = 无法撤消
log-nothing-changed = 没有任何更改
log-fate-unknown = 可以尝试：年代较久，无法得知是否已撤消

log-unconfirmed = 尚不确定是否满足
log-voided = 随之失效的权限
log-list-name = 列表名称
log-contact-name = 联系人
log-contact-email = 联系人地址
log-recipient = 收件人
log-recipient-name = 称呼
log-mail-language = 信件语言
log-asks-admin = 请求委派管理
log-subject = 主题
log-body = 正文

log-facet-customer = 此客户的全部记录
log-facet-desk = 工作台操作
log-facet-all = 全部：含文件行和自动保存
log-facet-refused = 仅被拒绝的
log-facet-mine = 仅我的

log-chain = 链：{ $state }
log-chain-unverified = 尚未检查
log-chain-checking = 正在检查
log-chain-verified = 已验证：{ $count } 条，链头 { $head }
log-chain-newer = { $checked }，之后新增 { $count } 条
log-chain-broken = 在第 { $at } 条损坏

log-tail-on = 跟随新记录：光标移到最新一条。
log-tail-off = 不跟随新记录：光标停留在原来的记录。
log-no-customer = 此记录与客户簿中的客户无关。
log-empty-hint = 您和他人在此工作台上的操作会显示在这里，被拒绝的尝试也会显示。
log-hidden = 有 { $count } 条记录因此被隐藏。
log-export-hint = .csv 或 .jsonl；按当前范围和筛选，时间为 UTC。不会覆盖任何文件。
log-export-ending = 文件名须以 .csv 或 .jsonl 结尾：由它决定格式。
