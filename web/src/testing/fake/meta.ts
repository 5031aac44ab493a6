import type { FieldMeta, Meta, TypeMeta } from "@/api/types";

type Words = [zh: string, en: string];
const TEXT = ["==", "!=", "=in=", "=out=", "=like=", "=empty="];
const NUMBER = ["==", "!=", "=gt=", "=ge=", "=lt=", "=le=", "=empty="];
const CHOICE = ["==", "!=", "=in=", "=out=", "=empty="];
const ALL = { create: true, read: true, update: true, delete: true, export: true, import: true, bulk: true };

export function fakeMeta(language: string): Meta {
  const say = ([zh, en]: Words) => (language.startsWith("zh") ? zh : en);
  const base = (name: string, words: Words, kind: FieldMeta["kind"], more: Partial<FieldMeta> = {}): FieldMeta => ({
    name,
    label: say(words),
    kind,
    required: false,
    readOnly: false,
    sortable: !["children", "longtext", "richtext", "json", "tags", "choices", "address"].includes(kind),
    filterable: true,
    operators: ["integer", "decimal", "percent", "money", "date", "moment"].includes(kind)
      ? NUMBER
      : ["choice", "reference", "flag"].includes(kind)
        ? CHOICE
        : TEXT,
    ...more,
  });
  const choice = (name: string, words: Words, options: [string, string, string, string][], more: Partial<FieldMeta> = {}) =>
    base(name, words, "choice", {
      options: options.map(([value, zh, en, color]) => ({ value, label: say([zh, en]), color })),
      ...more,
    });
  const system = [
    base("createdAt", ["创建时间", "Created"], "moment", { readOnly: true }),
    base("updatedAt", ["更新时间", "Updated"], "moment", { readOnly: true }),
  ];
  const type = (
    name: string,
    words: Words,
    plural: string,
    icon: string,
    fields: FieldMeta[],
    more: Partial<TypeMeta> = {},
  ): TypeMeta => ({
    type: name,
    label: say(words),
    labelPlural: say([words[0], plural]),
    icon,
    nav: true,
    child: false,
    titleField: "name",
    ownerField: fields.some((field) => field.name === "owner") ? "owner" : null,
    can: ALL,
    fields: more.child ? fields : [...fields, ...system],
    list: fields.slice(0, 6).map((field) => field.name),
    defaultSort: "-updatedAt",
    form: [{ section: "basic", label: say(["基本信息", "Basics"]), fields: fields.filter((f) => !f.readOnly).map((f) => f.name) }],
    filters: [{ name: "mine", label: say(["我的", "Mine"]) }],
    commands: [],
    related: [],
    timeline: false,
    ...more,
  });
  const owner = base("owner", ["负责人", "Owner"], "reference", { to: "users" });
  const customer = base("customer", ["客户", "Customer"], "reference", { to: "customers", required: true });
  const currency = base("currency", ["币种", "Currency"], "text");

  const types: TypeMeta[] = [
    type(
      "customers",
      ["客户", "Customer"],
      "Customers",
      "building",
      [
        base("number", ["编号", "Number"], "serial", { readOnly: true }),
        base("name", ["名称", "Name"], "text", { required: true, maxLength: 200 }),
        choice("kind", ["类型", "Kind"], [["COMPANY", "公司", "Company", "blue"], ["PERSON", "个人", "Person", "teal"]], { required: true, default: "COMPANY" }),
        choice("stage", ["阶段", "Stage"], [["LEAD", "线索", "Lead", "gray"], ["PROSPECT", "潜在客户", "Prospect", "yellow"], ["ACTIVE", "成交客户", "Active", "green"], ["LOST", "流失", "Lost", "red"]]),
        base("industry", ["行业", "Industry"], "text"),
        base("rating", ["评分", "Rating"], "integer", { min: "0", max: "5" }),
        owner,
        base("tags", ["标签", "Tags"], "tags"),
        base("nextContact", ["下次联系", "Next contact"], "date"),
        base("address", ["地址", "Address"], "address"),
        base("contactMethods", ["联系方式", "Contact methods"], "children", { childType: "contact-methods" }),
        base("website", ["网站", "Website"], "url"),
        base("vip", ["重点客户", "Key account"], "flag"),
        base("notes", ["备注", "Notes"], "longtext"),
        base("orderCount", ["购买次数", "Purchases"], "rollup", { readOnly: true, valueKind: "integer" }),
        base("orderAmount", ["购买金额", "Purchase amount"], "rollup", { readOnly: true, valueKind: "money" }),
        base("lastOrderOn", ["最近购买", "Last purchase"], "rollup", { readOnly: true, valueKind: "date" }),
      ],
      {
        list: ["number", "name", "stage", "industry", "orderCount", "orderAmount", "lastOrderOn", "owner", "updatedAt"],
        form: [
          { section: "basic", label: say(["基本信息", "Basics"]), fields: ["name", "kind", "stage", "industry", "rating", "owner", "tags", "nextContact", "vip"] },
          { section: "contact", label: say(["联系信息", "Contact"]), fields: ["contactMethods", "address", "website"] },
          { section: "notes", label: say(["备注", "Notes"]), fields: ["notes"] },
        ],
        related: [
          { type: "orders", field: "customer" },
          { type: "contacts", field: "customer" },
          { type: "tasks", field: "customer" },
        ],
        timeline: true,
      },
    ),
    type("contact-methods", ["联系方式", "Contact method"], "Contact methods", "phone", [
      choice("kind", ["方式", "Kind"], [["MOBILE", "手机", "Mobile", "blue"], ["PHONE", "电话", "Phone", "teal"], ["EMAIL", "邮箱", "E-mail", "violet"], ["WECHAT", "微信", "WeChat", "green"]], { required: true, default: "MOBILE" }),
      base("value", ["号码或地址", "Value"], "text", { required: true }),
      base("primary", ["首选", "Primary"], "flag"),
    ], { child: true, nav: false, titleField: "value" }),
    type("contacts", ["联系人", "Contact"], "Contacts", "address-book", [
      base("name", ["姓名", "Name"], "text", { required: true }),
      customer,
      base("role", ["职务", "Role"], "text"),
      base("mobile", ["手机", "Mobile"], "phone"),
      base("email", ["邮箱", "E-mail"], "email"),
      base("birthday", ["生日", "Birthday"], "date"),
    ]),
    type("tasks", ["任务", "Task"], "Tasks", "checkbox", [
      base("name", ["主题", "Subject"], "text", { required: true }),
      base("dueAt", ["截止时间", "Due"], "moment"),
      choice("status", ["状态", "Status"], [["OPEN", "待办", "Open", "yellow"], ["DONE", "完成", "Done", "green"]], { default: "OPEN" }),
      { ...customer, required: false },
      owner,
    ]),
    type("activities", ["活动", "Activity"], "Activities", "activity", [
      base("name", ["主题", "Subject"], "text", { required: true }),
      choice("kind", ["类型", "Kind"], [["CALL", "电话", "Call", "blue"], ["MEETING", "会议", "Meeting", "violet"]]),
      { ...customer, required: false },
      base("happenedAt", ["时间", "When"], "moment"),
    ]),
    type("products", ["产品", "Product"], "Products", "box", [
      base("name", ["名称", "Name"], "text", { required: true }),
      base("code", ["编码", "Code"], "text"),
      base("category", ["类别", "Category"], "text"),
      base("unit", ["单位", "Unit"], "text"),
      base("price", ["单价", "Price"], "money", { currencyField: "currency" }),
      currency,
    ]),
    type("orders", ["订单", "Order"], "Orders", "receipt", [
      base("number", ["编号", "Number"], "serial", { readOnly: true }),
      customer,
      base("orderedOn", ["日期", "Ordered on"], "date", { required: true }),
      choice("status", ["状态", "Status"], [["DRAFT", "草稿", "Draft", "gray"], ["CONFIRMED", "已确认", "Confirmed", "blue"], ["DONE", "完成", "Done", "green"]], { default: "CONFIRMED" }),
      base("total", ["金额", "Total"], "money", { readOnly: true, currencyField: "currency" }),
      owner,
      currency,
      base("lines", ["明细", "Lines"], "children", { childType: "order-lines" }),
    ], { titleField: "number" }),
    type("order-lines", ["明细", "Line"], "Lines", "receipt", [
      base("product", ["产品", "Product"], "reference", { to: "products" }),
      base("description", ["描述", "Description"], "text"),
      base("quantity", ["数量", "Quantity"], "decimal", { required: true, default: "1" }),
      base("unitPrice", ["单价", "Unit price"], "money"),
      base("discountPercent", ["折扣", "Discount"], "percent"),
      base("taxPercent", ["税率", "Tax"], "percent"),
      base("total", ["金额", "Total"], "money", { readOnly: true }),
    ], { child: true, nav: false, titleField: "description", list: ["product", "description", "quantity", "unitPrice", "discountPercent", "total"] }),
    type("users", ["用户", "User"], "Users", "users", [base("name", ["姓名", "Name"], "text")], {
      nav: false,
      can: { read: true },
    }),
  ];
  return {
    user: { id: 1, login: "admin", name: say(["管理员", "Administrator"]), roles: ["administrator"], language, timeZone: "Asia/Shanghai" },
    company: { name: say(["博远科技", "Boyuan Tech"]), timeZone: "Asia/Shanghai", baseCurrency: "CNY", phoneRegion: "CN", currencies: [{ code: "CNY", digits: 2 }] },
    types,
  };
}
