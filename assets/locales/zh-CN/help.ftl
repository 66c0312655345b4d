### 帮助、命令面板、说明，以及写入和文件操作的结果。

help-type-to-filter = 输入以筛选：
set-role = 以{ $role }身份操作
set-theme = 主题 { $theme }
ask-enter-confirms = 按 Enter 确认
refused-title = { $count ->
   *[other] 无法执行：{ $count } 个原因
}
why-title = 可以做什么：{ $name }

chain-ok = 日志已验证
chain-checking = 日志：检查中
chain-bad = 日志已损坏
title-chain-broken = 日志在第 { $at } 条损坏
chain-verified = 活动日志完整：共 { $count } 条，每条都承接前一条。
chain-broken = 活动日志在第 { $at } 条损坏：{ $what }。未做任何更改。请与备份比较。
changes-written = 已保存 { $count } 项更改。
copied-terminal = 已发送到终端剪贴板。终端不会告知是否接收。
copied-tmux = 已通过 tmux 发送到剪贴板。需要 set-clipboard on；不会告知是否送达。
copied-too-long = 内容过长，终端剪贴板无法接收。请改为导出到文件。
mail-opened = 已交给邮件程序。在那里发送之前不会发出任何内容。
saved-file = 已写入 { $path }。
saved-records = 已将 { $count } 行写入 { $path }。
trouble-busy = 另一个 Partnerdesk 正在占用客户簿。未做任何更改；请重试。({ $detail })
trouble-damaged = 客户簿已损坏。不会显示错误的数据。请运行：partnerdesk book verify。({ $detail })
trouble-unwritable = 无法保存。请腾出磁盘空间后重试；没有丢失任何内容。({ $detail })
trouble-other = 操作未成功：{ $detail }
