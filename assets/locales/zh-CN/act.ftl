### 按键的含义（act-NAME）与其作用范围（scope-NAME），按键位表中的固定名称排列。
### 用于帮助、命令面板、菜单和页脚的短标签。

## 移动

act-down = 下移
act-up = 上移
act-page-down = 下一页
act-page-up = 上一页
act-half-page-down = 下移半页
act-half-page-up = 上移半页
act-top = 第一行
act-bottom = 最后一行
act-open = 打开
act-back = 返回
act-next-tab = 下一个选项卡
act-prev-tab = 上一个选项卡
act-next-field = 下一个字段
act-prev-field = 上一个字段

## 程序

act-quit = 退出
act-suspend = 挂起到 Shell
act-cancel = 取消
act-help = 帮助
act-palette = 命令
act-messages = 消息
act-why = 为何不可？
act-undo = 撤消
act-redo = 重做
act-refresh = 重新读取
act-redraw = 重绘
act-open-customers = 客户
act-open-invitations = 邀请
act-open-activity = 活动日志
act-open-due = 待办事项
act-open-settings = 设置
act-open-partners = 合作伙伴
act-toggle-mouse = 开关鼠标
act-toggle-read-only = 开关只读
act-toggle-language = 切换语言

## 列表

act-filter = 筛选
act-facets = 选择筛选条件
act-sort = 排序
act-sort-reverse = 反转顺序
act-mark = 标记
act-mark-range = 标记范围
act-mark-all = 标记全部结果
act-copy-menu = 复制
act-copy-row = 复制整行
act-copy-id = 复制 ID
act-copy-domain = 复制域名
act-copy-name = 复制名称
act-copy-link = 复制链接
act-copy-text = 复制邀请信
act-actions-menu = 操作
act-export = 导出列表

## 客户

act-edit = 编辑
act-edit-alias = 编辑别名
act-edit-note = 编辑备注
act-edit-tags = 编辑标签
act-edit-list-name = 编辑列表名称
act-tag = 标签
act-add-customer = 添加客户
act-invite = 邀请
act-permissions = 购买权限
act-activity = 活动
act-begin-offboarding = 开始结束流程
act-abandon-offboarding = 放弃结束流程
act-record-admin-loss = 记录失去管理权限
act-end-relationship = 结束客户关系
act-reinstate = 恢复客户关系
act-dry-run = 试运行
act-confirm-precondition = 确认前提条件
act-suspend-subscription = 暂停订阅
act-reactivate-subscription = 重新激活订阅
act-cancel-subscription = 取消订阅
act-toggle = 切换
act-apply = 应用

## 邀请

act-preview = 预览
act-external-editor = 外部编辑器
act-restore-link = 还原链接
act-open-mail = 在邮件程序中打开
act-export-eml = 写入邮件文件
act-send-mail = 用邮件发送
act-mark-ready = 标为就绪
act-mark-sent = 标为已发送
act-mark-accepted = 标为已接受
act-mark-declined = 标为已拒绝
act-mark-lapsed = 标为无回复
act-withdraw = 撤回
act-resend = 再次发送

## 活动日志

act-verify-log = 校验日志
act-as-of = 查看当时的样子
act-earlier = 更早的记录
act-later = 更晚的记录
act-live-tail = 跟踪新记录
act-diff = 更改内容

## 应答

act-add-partner = 邀请合作伙伴
act-accept-partner = 合作伙伴已授权
act-end-partner = 结束合作关系
act-choose-partner = 客户的合作伙伴
act-yes = 是
act-no = 否

## 按键的作用范围

scope-global = 所有位置
scope-list = 客户列表
scope-detail = 客户详情
scope-composer = 邀请信
scope-permissions = 客户购买权限
scope-activity = 活动日志
scope-invitations = 邀请
scope-dialog = 确认
scope-help = 按键列表
scope-palette = 命令列表
scope-field = 文本框
scope-history = 客户历史
scope-then = 客户当时的样子
scope-due = 待办事项
scope-partners = 合作伙伴
scope-form = 表单
scope-settings = 设置
