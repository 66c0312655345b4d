### 撰写邀请：字段、检查、预览、发出方式。

composer-title = 致 { $company } 的邀请
composer-unread = 无法读取记录。按 R 重试。
composer-nobody = 客户簿中没有这个客户，也没有这份邀请。
composer-nothing-sent = 本程序不会发送任何内容：请复制、在邮件程序中打开或导出，然后标为已发送
composer-no-account = 尚未设置邮件帐户，因此无法从此处发送。请在设置中添加 [mail]，然后运行：partnerdesk mail test
composer-posted = 邀请信已放入发件箱，即将发送。
composer-reopened = 已经在给这个客户写信，已重新打开。

## 字段

composer-fields-title = 信件
composer-field-to = 收件人
composer-field-name = 姓名
composer-field-language = 语言
composer-field-template = 模板
composer-field-admin = 委派管理
composer-field-provider = 提供商
composer-field-subject = 主题
composer-field-body = 正文
composer-template-first-contact = 首次联系
composer-template-reinstate = 恢复合作
composer-template-through-provider = 通过提供商
composer-template-partnership = 合作关系
composer-template-granular-admin = 有限管理权限
composer-template-own = 自己的文字
composer-admin-ask = 请求委派管理权限
composer-admin-forced = 必须请求
composer-admin-forced-cloud = { $cloud } 云必须请求
composer-provider-missing = 请先输入间接提供商的名称或 Microsoft ID：链接中需要它。
composer-provider-unknown = 没有这样的提供商合作伙伴。已知：{ $known }。

## 是否已保留

composer-new = 新信件
composer-kept-later = 从第一次更改起自动保留
composer-unsaved = 已更改，即将保存
composer-autosaved = 已自动保存 { $time }
composer-not-kept = 未保留：{ $why }
composer-theirs = 在此期间，别人更改了这封信。
composer-theirs-key = 别人更改了这封信。您的文字仍在此处：按 { $key } 选择
composer-whose-title = 以谁的文字为准？
composer-take-theirs = 采用对方的
composer-take-theirs-note = 仍可恢复您的文字
composer-keep-ours = 保留我的
composer-keep-ours-note = 取代对方的文字
composer-leave-title = 离开信件
composer-leave-question = 此处输入的内容有一部分无法保留。仍要离开吗？

## 检查

composer-checks-title = 检查
composer-more-checks = 另有 { $count } 项，均见预览
composer-text-sound = 链接在正文中且未被改动，所有占位符都有内容。
composer-no-recipient = 还没有收件人：在邮件程序中打开和标为已发送都需要。
composer-link-in-place = 链接在位
composer-link-lost = 链接不在位
composer-link-there = 链接就在应在的位置。
composer-link-restored = 链接已放回正文。
composer-no-link = 还没有链接：需要您自己的 Microsoft ID，如有提供商，还需要其 Microsoft ID。

## 自己的文字

composer-replace-title = 替换文字
composer-language-question = 语言已更改。要用该语言的信件「{ $template }」取代已写的内容吗？
composer-template-question = 要用信件「{ $template }」取代已写的内容吗？
composer-replace-note = 仍可恢复已写的内容。
composer-editor-nothing = 编辑器没有返回内容，文字保持原样。
composer-editor-taken = { $count ->
    [0] 已采用。按 { $key } 恢复之前的文字。
   *[other] 已采用，有 { $count } 个问题。按 { $key } 恢复之前的文字。
}

## 发出方式

composer-export-title = 写入邮件文件
composer-export-hint = 写入位置。任何邮件程序都能把 .eml 文件作为草稿打开。不会覆盖任何文件。

## 只读的信件

composer-facts-title = 邀请
composer-letter-title = 信件
composer-fact-status = 状态
composer-fact-kind = 请求类型
composer-fact-left = 方式
composer-fact-follow-up = 跟进
composer-with-admin = { $kind }，委派管理
composer-write-on = 继续写：将再次成为草稿
composer-fact-drafted = 起草人
composer-nothing-next = 没有更多步骤：这份邀请已经结束。
