### 客户和邀请之外的记录：各类记录共有的用语。每一类的用语另有文件。

## 各类记录的名称

matter-partnership = 合作关系
matter-referral = 推荐
matter-profile = 业务资料
matter-mailing = 群发邀请

## 发生了什么，仅知代码时

event-offboarding-step-done = 结束流程的步骤已勾选。
event-offboarding-step-open = 结束流程的步骤已重新打开。
event-other-change = 已更改：{ $change }。

## 不可的原因

refusal-no-such-matter = 客户簿中没有该{ $kind }：{ $id }。
    .fix = 请检查 ID。
refusal-matter-exists = 客户簿中已有该 ID 的{ $kind }：{ $id }。
    .fix = 请打开已有的记录，或重试。
refusal-wrong-matter-status = 该{ $title }的状态为「{ $stage }」。所需状态：{ $needs }。
    .fix = 请查看其当前状态，再进行下一步。

## 活动日志中的简短原因

short-no-such-matter = 簿中没有
short-matter-exists = 簿中已有
short-wrong-matter-status = 状态不符
