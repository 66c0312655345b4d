### 为何不可。每条原因的正文说明受阻之处及其依据，「fix」部分说明如何解决或由谁处理。
### 键名末尾是固定代码。

## 谁可以做，以及是否提供

refusal-read-only = Partnerdesk 处于只读模式。
    .fix = 请退出只读模式，或在启动时不使用 --read-only。
refusal-role-may-not = 只有{ $allowed }可以{ $action }。您当前的角色是{ $role }。
    .fix = 请由担任该角色的同事处理。如果您也担任该角色，请在设置中选择它，或使用 --role。
refusal-not-offered-in-cloud = 您所在的云（{ $cloud }）不提供：{ $feature }。
    .fix = 如果帐户的云记录有误，请在设置中更正。
refusal-not-offered-to-kind = 您作为{ $kind }，不能使用：{ $feature }。
    .fix =
        { $code ->
            [indirect-reseller] 请让您的间接提供商处理。如果帐户记录有误，请在设置中更正。
           *[other] 如果帐户类型记录有误，请在设置中更正。
        }
refusal-not-offered-in-standing = 您在计划中的状态为「{ $standing }」，因此无法：{ $feature }。
    .fix = 请与微软解决此问题，然后在设置中记录新的状态。

## 客户关系的状况

refusal-wrong-relationship =
    { $stage ->
        [none] 与该客户尚无经销商关系。
        [active] 经销商关系有效。
        [ending] 该客户的结束流程已经开始。
       *[ended] 经销商关系已结束。
    }所需状态：{ $needs }。
    .fix =
        { $stage ->
            [none] 请先请求客户关系：客户接受后即生效。
            [active] 无需操作：您已是该客户的经销商。
            [ending] 请在没有阻碍后结束关系，或放弃结束流程。
           *[ended] 请用新的邀请恢复客户关系。
        }
refusal-nothing-to-request = 您已是该客户的经销商，此请求没有新的内容。
    .fix = 如果您缺少委派管理权限，请将其包含在内，否则无需请求。

## 结束关系之前必须处理的事，以订阅为依据。

blocker-evidence = { $quantity } x { $product }（{ $subscription }）
blocker-evidence-until = { $quantity } x { $product }（{ $subscription }），{ $ends } 到期
refusal-open-reservation = 有 Azure 预留或节省计划尚未取消：{ $evidence }。
    .fix = 请在门户中取消（可能收取费用），然后在此记录取消。
refusal-software-purchase = 有软件购买尚未取消：{ $evidence }。
    .fix = 请在退货期内于门户中取消，否则等待期限结束，然后在此记录。
refusal-active-subscription = 有订阅仍在使用：{ $evidence }。
    .fix = 请在门户中暂停，然后在此记录暂停。
refusal-new-commerce-not-cancelled = 有新商务订阅尚未取消：{ $evidence }。
    .fix = 仅暂停是不够的：请在购买或续订后 7 天内于门户中取消，否则它将持续到期限结束。然后在此记录。

## 客户及其所在地

refusal-no-such-customer = 客户簿中没有客户 { $customer }。
    .fix = 请检查 ID，或把客户加入客户簿：导入门户的列表，或手动添加。
refusal-no-customer-named = 没有指明客户，而邀请发给了客户簿以外的公司。
    .fix = 请指明接受邀请的客户。如果是新客户，请先导入门户的列表。
refusal-customer-exists = 客户 { $customer } 已在客户簿中。
    .fix = 请打开该客户并在那里编辑。
refusal-outside-region = 客户位于 { $country }（{ $region }）。您只能在自己的区域销售：{ $own-region }。
    .fix = 请将客户转给其区域内的合作伙伴。如果国家/地区有误（客户 { $country }，您 { $own-country }），请更正。

## 邀请

refusal-no-such-invitation = 客户簿中没有邀请 { $invitation }。
    .fix = 请从邀请列表中选择。
refusal-invitation-exists = 邀请 { $invitation } 已在客户簿中。
    .fix = 请打开该邀请，或另行起草。
refusal-other-customer-invited = 此邀请发给了另一个客户：{ $customer }。
    .fix = 请为那个客户记录接受，或为此客户起草邀请。
refusal-wrong-invitation-status = 邀请的状态是{ $stage }。所需状态：{ $needs }。
    .fix =
        { $code ->
            [draft] 请完成邀请信并标为就绪。
            [ready] 请发送并标为已发送，或将其撤回。
            [sent] 请记录客户的答复。要修改邀请信，请撤回后再次发送。
            [accepted] 它已完成使命。如需更多权限，请起草新的邀请。
           *[other] 请再次发送，或起草新的邀请。
        }
refusal-wrong-invitation-kind = 这种请求不适合您的帐户类型。
    .fix = 间接经销商与其提供商一起请求，直接经销商和提供商单独请求。请选择另一种，或更正您的帐户。
refusal-admin-cannot-be-omitted = 在您所在的云中，每个请求都包含委派管理权限。
    .fix = 请包含委派管理权限。
refusal-not-in-outbox = 此邀请不在发件箱中。
    .fix = 请选择发送，将其放入发件箱。
refusal-in-outbox = 邀请信在发件箱中：{ $stage }。
    .fix =
        { $code ->
            [sending] 请等待邮件服务器答复。
            [unknown] 请先决定：再次发送、标为已发送，或移出发件箱。
           *[other] 请先将其移出发件箱。
        }
refusal-wrong-outbox-state = 邀请信在发件箱中的状态：{ $stage }。所需状态：{ $needs }。
    .fix = 请查看发件箱并选择合适的操作。
refusal-recipient-missing = 没有指明邀请的收件人。
    .fix = 请输入收件人的邮件地址。
refusal-text-too-long = 文字有 { $length } 个字符，最多允许 { $limit } 个。
    .fix = 请缩短 { $excess } 个字符。
refusal-account-incomplete =
    { $part ->
        [tenant] 尚未记录您自己的 Microsoft ID：每个邀请链接都需要它。
        [mpn-id] 尚未记录您的合作伙伴位置 ID：间接经销商的链接需要它。
       *[name] 尚未记录贵公司名称：邀请信以此署名。
    }
    .fix = 请在设置中填写，或使用：partnerdesk account set。

## 邀请信。「where」是主题或正文的某一行。

letter-in-subject = 主题中
letter-in-line = 第 { $line } 行
refusal-subject-blank = 主题为空。
    .fix = 请填写主题。
refusal-subject-has-controls = 主题中有换行或其他控制字符。
    .fix = 请把主题写在一行内。
refusal-unknown-placeholder = 没有占位符 { $placeholder }（{ $where }）。
    .fix = 请更正其名称或将其删除。可用的有：{ $known }。
refusal-empty-placeholder = { $placeholder } 没有值（{ $where }）：{ $meaning }。
    .fix =
        { $code ->
            [partner-name] 请在设置中填写贵公司名称，或使用：partnerdesk account set。
            [contact-name] 请填写收件人姓名，或给出默认值：{ $example }。
           *[other] 请填写该值，或给出默认值：{ $example }。
        }
refusal-placeholder-unclosed = 占位符没有结束（{ $where }）。
    .fix = 请用两个花括号结束它，或删除开头的两个花括号。
refusal-template-malformed = 无法根据这段文字生成信件（{ $where }）：{ $detail }。
    .fix = 请更正该处花括号中的表达式。
refusal-link-missing = 邀请信中没有专用链接。
    .fix = 请还原链接：{ $token } 单独占一行。
refusal-link-altered = 邀请信中的邀请链接与您的链接不完全一致。
    .fix = 请将其删除并还原链接：{ $token } 单独占一行。
refusal-link-repeated = 专用链接在邀请信中出现了 { $times } 次。
    .fix = 请只保留一处，并单独占一行。

## 订阅

refusal-no-such-subscription = 该客户没有订阅 { $subscription }。
    .fix = 请检查 ID，或从门户导入该客户的订阅。
refusal-wrong-subscription-status = 订阅的状态是{ $standing }。所需状态：{ $needs }。
    .fix =
        { $code ->
            [pending] 请等待开通，或将其取消。
            [active] 无需操作：它正在使用中。
            [suspended] 请重新激活或取消。
           *[other] 它已不存在。如有需要，请在门户中重新订购。
        }
refusal-cannot-suspend = 预留、节省计划和软件只能取消，不能暂停。
    .fix = 请在门户中取消，然后在此记录取消。
refusal-cancellation-window-closed = 可取消的时间截至 { $until }，而期限的结束日期没有记录。
    .fix = 请导入带有期限结束日期的客户订阅，然后再次取消：它将随期限结束。

## 证明确有此意

refusal-confirmation-missing = 没有输入任何内容来确认此操作。
    .fix = 请输入{ $expected }。
refusal-confirmation-mismatch = 输入的内容不是该客户的名称。
    .fix = 请输入{ $expected }。
refusal-changed = 在您查看之后，有人更改了此内容（当时是版本 { $expected }，现在是 { $found }）。
    .fix = 请重新查看后再决定。
refusal-not-undoable = 此操作无法撤消。
    .fix = 请用新的更改来纠正，活动日志会保留两者。
refusal-changed-since = 同一内容之后又被更改：撤消会连同后来的更改一起撤消。
    .fix = 请先撤消后来的更改，或手动更改。

## 以上原因的简短说法，用于活动日志

short-about = { $short }：{ $about }
short-read-only = 只读
short-role-may-not = 角色无权
short-not-offered = 不提供
short-wrong-relationship = 客户关系状态不符
short-nothing-to-request = 无可请求
short-open-reservation = 预留或节省计划未取消
short-software-purchase = 软件未取消
short-active-subscription = 订阅仍在使用
short-new-commerce-not-cancelled = 新商务订阅未取消
short-no-such-customer = 无此客户
short-customer-exists = 客户已存在
short-outside-region = 不在区域内
short-no-such-invitation = 无此邀请
short-invitation-exists = 邀请已存在
short-other-customer-invited = 邀请的是另一个客户
short-wrong-invitation-status = 邀请状态不符
short-wrong-invitation-kind = 请求类型不符
short-admin-cannot-be-omitted = 必须包含委派管理权限
short-not-in-outbox = 不在发件箱中
short-in-outbox = 在发件箱中
short-wrong-outbox-state = 在发件箱中处于其他状态
short-recipient-missing = 没有收件人
short-text-too-long = 文字过长
short-account-incomplete = 自身帐户不完整
short-subject-blank = 主题为空
short-subject-has-controls = 主题中有换行
short-unknown-placeholder = 未知占位符
short-empty-placeholder = 占位符没有值
short-placeholder-unclosed = 占位符未结束
short-template-malformed = 表达式无法识别
short-link-missing = 缺少链接
short-link-altered = 链接被改动
short-link-repeated = 链接重复
short-no-such-subscription = 无此订阅
short-wrong-subscription-status = 订阅状态不符
short-cannot-suspend = 不能暂停
short-cancellation-window-closed = 已过取消期限
short-confirmation-missing = 未确认
short-confirmation-mismatch = 名称输入有误
short-changed = 被他人更改
short-not-undoable = 无法撤消
short-changed-since = 之后又被更改
