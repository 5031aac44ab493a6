package io.guanxi.platform.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.guanxi.platform.access.Roles;
import io.guanxi.support.Browser;
import io.guanxi.support.GuanxiIT;
import io.guanxi.support.People;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Exports of other systems, as they name their columns, come in linked by their old ids. */
@GuanxiIT
class RecipeIT {

  @Autowired People people;

  private Browser browser;
  private Importing importing;

  @BeforeEach
  void somebodyWhoMoves() {
    browser = people.signedIn(Roles.ADMINISTRATOR).with("Accept-Language", "en");
    importing = new Importing(browser);
  }

  /** Takes a file with nothing said about it but its type. */
  private void take(String recipe, String type, String file, int records) {
    var job = importing.upload(type, file);
    assertThat(job.at("/recipe/name").asString()).isEqualTo(recipe);
    job.plan(Map.of()).run();
    assertThat(job.result())
        .as(job.at("/issues").toString())
        .isEqualTo("COMPLETED +%d ~0 =0 !0".formatted(records));
  }

  private void again(String type, String file, int records) {
    var job = importing.upload(type, file).plan(Map.of()).run();
    assertThat(job.at("/created").asInt()).isZero();
    assertThat(job.at("/failed").asInt()).isZero();
    assertThat(job.at("/updated").asInt() + job.at("/unchanged").asInt()).isEqualTo(records);
  }

  private JsonNode one(String type, String system, String id) {
    var filter = "sourceSystem==" + system + ";externalId==" + id;
    var answer =
        browser.get(
            "/api/v1/" + type + "?filter=" + URLEncoder.encode(filter, StandardCharsets.UTF_8));
    assertThat(answer.at("/items").size()).as(answer.text()).isEqualTo(1);
    return answer.at("/items/0");
  }

  @Test
  void salesforce() {
    var accounts =
        """
        "Account ID","Account Name","Type","Industry","Account Source","Phone","Website","Billing Country","Billing State/Province","Billing City","Billing Street","Billing Zip/Postal Code","Parent Account ID","Account Owner","Created Date","Description"
        "001A1","Global Media","Customer - Direct","Media","Trade Show","+1 650 555 0100","https://example.com","United States","CA","San Mateo","1 Main St","94401","","Jane Nobody","3/25/2019","old friend"
        "001A2","Global Media West","Prospect","Media","Something else","","","","","","","","001A1","Jane Nobody","12/31/2019",""
        """;
    take("salesforce/accounts", "customers", accounts, 2);
    again("customers", accounts, 2);
    take(
        "salesforce/contacts",
        "contacts",
        """
        "Contact ID","Salutation","First Name","Last Name","Title","Account ID","Account Name","Mailing City","Mobile","Phone","Email","Birthdate"
        "003C1","Ms.","Ann","Example","CFO","001A1","Global Media","x","+1 650 555 0111","","ann.sf@example.com","5/26/1980"
        "003C2","","四","李","采购","001A2","Global Media West","","","","lisi.sf@example.com",""
        """,
        2);
    take(
        "salesforce/tasks",
        "tasks",
        """
        "Activity ID","Subject","Due Date","Priority","Status","Account ID","Contact ID","Comments","Assigned","Created Date"
        "00T1","Send offer","2/28/2020","High","Completed","001A1","003C1","by mail","Jane Nobody","2/1/2020"
        "00T2","Call back","12/31/2030","Normal","Not Started","","003C2","","Jane Nobody","2/1/2020"
        """,
        2);
    take(
        "salesforce/events",
        "activities",
        """
        "Activity ID","Subject","Start","Duration (Minutes)","Location","Account ID","Contact ID","Description"
        "00U1","Kick-off","3/25/2019 10:30","60","San Mateo","001A1","003C1","went well"
        """,
        1);
    take(
        "salesforce/notes",
        "activities",
        """
        "Note ID","Parent ID","Title","Body","Created Date","Owner"
        "002N1","001A1","Remember","They like tea","3/26/2019 08:00","Jane Nobody"
        """,
        1);
    take(
        "salesforce/opportunities",
        "orders",
        """
        "Opportunity ID","Opportunity Name","Account ID","Stage","Amount","Close Date","Opportunity Owner"
        "006O1","Big deal","001A1","Closed Won","12500.50","4/30/2019","Jane Nobody"
        "006O2","Lost deal","001A2","Closed Lost","100","4/30/2019","Jane Nobody"
        """,
        2);
    var account = one("customers", "salesforce", "001A1");
    assertThat(account.at("/stage").asString()).isEqualTo("CUSTOMER");
    assertThat(account.at("/source").asString()).isEqualTo("EXHIBITION");
    assertThat(account.at("/createdAt").asString()).startsWith("2019-03-2");
    assertThat(account.at("/purchaseCount").asInt()).isEqualTo(1);
    assertThat(one("customers", "salesforce", "001A2").at("/parent/title").asString())
        .isEqualTo("Global Media");
    assertThat(one("contacts", "salesforce", "003C1").at("/name").asString())
        .isEqualTo("Ann Example");
    assertThat(one("contacts", "salesforce", "003C1").at("/customer/title").asString())
        .isEqualTo("Global Media");
    assertThat(one("contacts", "salesforce", "003C2").at("/name").asString()).isEqualTo("李四");
    var done = one("tasks", "salesforce", "00T1");
    assertThat(done.at("/status").asString()).isEqualTo("DONE");
    assertThat(done.at("/shownOn").asString()).isEqualTo("2020-02-28");
    assertThat(one("tasks", "salesforce", "00T2").at("/customer/title").asString())
        .isEqualTo("Global Media West");
    assertThat(one("activities", "salesforce", "00U1").at("/kind").asString()).isEqualTo("MEETING");
    assertThat(one("activities", "salesforce", "002N1").at("/customer/title").asString())
        .isEqualTo("Global Media");
    assertThat(one("orders", "salesforce", "006O1").at("/total").asString()).startsWith("12500.5");
  }

  @Test
  void salesforceAsItsDataExportNamesColumns() {
    take(
        "salesforce/accounts",
        "customers",
        """
        "Id","Name","ParentId","BillingStreet","BillingCity","BillingState","BillingPostalCode","BillingCountry","Phone","AccountSource","CreatedDate"
        "001X1","Data Export Co","","1 Main St","Berlin","","10115","Germany","","","2018-05-01T10:00:00.000Z"
        """,
        1);
    take(
        "salesforce/contacts",
        "contacts",
        """
        "Id","AccountId","LastName","FirstName","Salutation","MobilePhone","Email","Title","CreatedDate"
        "003X1","001X1","Muster","Max","Mr.","","max.sf@example.com","","2018-05-01T10:00:00.000Z"
        """,
        1);
    assertThat(one("contacts", "salesforce", "003X1").at("/customer/title").asString())
        .isEqualTo("Data Export Co");
  }

  @Test
  void hubspot() {
    take(
        "hubspot/companies",
        "customers",
        """
        Record ID,Company name,Company Domain Name,Phone Number,Industry,Lifecycle Stage,City,Country/Region,Company owner,Create Date
        9001,Hub Company,hub.example.com,+49 30 901820,Software,Customer,Berlin,Germany,nobody@example.com,2021-02-03 10:20
        """,
        1);
    take(
        "hubspot/contacts",
        "contacts",
        """
        Record ID,First Name,Last Name,Email,Phone Number,Job Title,Associated Company IDs,Associated Company,Contact owner,Create Date
        51,Eva,Muster,eva.hs@example.com,,CTO,9001,Hub Company,,2021-02-03 10:20
        """,
        1);
    take(
        "hubspot/notes",
        "activities",
        """
        Record ID,Note body,Activity date,Associated Company IDs,Associated Contact IDs,Activity assigned to
        701,"<p>They <strong>renewed</strong></p><script>alert(1)</script>",2021-03-04 09:00,9001,51,
        """,
        1);
    take(
        "hubspot/calls",
        "activities",
        """
        Record ID,Call title,Call notes,Call direction,Call outcome,Activity date,Associated Contact IDs
        702,Renewal call,talked,Outbound,Connected,2021-03-05 09:00,51
        """,
        1);
    take(
        "hubspot/tasks",
        "tasks",
        """
        Record ID,Task title,Task status,Priority,Due date,Associated Company IDs,Task type
        801,Send contract,Completed,High,2021-04-01 08:00,9001,To-do
        """,
        1);
    take(
        "hubspot/deals",
        "orders",
        """
        Record ID,Deal Name,Deal Stage,Amount,Close Date,Associated Company IDs
        601,First deal,Closed Won,990.00,2021-03-10 00:00,9001
        """,
        1);
    var note = one("activities", "hubspot", "701").at("/body").asString();
    assertThat(note).contains("<strong>renewed</strong>").doesNotContain("script");
    assertThat(one("activities", "hubspot", "702").at("/customer/title").asString())
        .isEqualTo("Hub Company");
    assertThat(one("customers", "hubspot", "9001").at("/purchaseCount").asInt()).isEqualTo(1);
  }

  @Test
  void espocrm() {
    take(
        "espocrm/accounts",
        "customers",
        """
        ID,Name,Website,Email,Phone,Type,Industry,SIC Code,Billing Address Street,Billing Address City,Billing Address Country,Assigned User Name,Created At
        e-acc-1,Espo Account,https://espo.example.com,info.espo@example.com,,Customer,Retail,1,Main 1,Kyiv,Ukraine,Nobody Known,2020-01-02 03:04:05
        """,
        1);
    take(
        "espocrm/contacts",
        "contacts",
        """
        ID,First Name,Last Name,Account ID,Account Name,Title,Email,Created At
        e-con-1,Olha,Example,e-acc-1,Espo Account,Owner,olha.espo@example.com,2020-01-02 03:04:05
        """,
        1);
    take(
        "espocrm/meetings",
        "activities",
        """
        ID,Name,Status,Date Start,Date End,Parent ID,Description,Created At
        e-mee-1,Demo,Held,2020-02-03 10:00:00,2020-02-03 11:00:00,e-acc-1,good,2020-01-02 03:04:05
        """,
        1);
    take(
        "espocrm/calls",
        "activities",
        """
        ID,Name,Status,Direction,Date Start,Parent ID,Description
        e-cal-1,Ring,Not Held,Outbound,2020-02-04 10:00:00,e-acc-1,
        """,
        1);
    take(
        "espocrm/tasks",
        "tasks",
        """
        ID,Name,Status,Priority,Date Due,Parent ID,Description
        e-tas-1,Write,Completed,Urgent,2020-02-05,e-acc-1,
        """,
        1);
    take(
        "espocrm/notes",
        "activities",
        """
        ID,Post,Parent ID,Created At,Created By Name
        e-not-1,Saw them at the fair,e-acc-1,2020-02-06 10:00:00,Nobody Known
        """,
        1);
    take(
        "espocrm/opportunities",
        "orders",
        """
        ID,Name,Stage,Amount,Close Date,Account ID
        e-opp-1,Espo deal,Closed Won,500,2020-03-01,e-acc-1
        """,
        1);
    assertThat(one("activities", "espocrm", "e-not-1").at("/subject").asString())
        .isEqualTo("Saw them at the fair");
    assertThat(one("activities", "espocrm", "e-cal-1").at("/outcome").asString())
        .isEqualTo("NO_ANSWER");
  }

  @Test
  void fxiaoke() {
    take(
        "fxiaoke/customers",
        "customers",
        """
        客户编号,客户名称,客户级别,成交状态,来源,1级行业,电话,省,市,区,详细地址,负责人,创建时间,备注
        KH001,纷享测试公司,重点客户,已成交,客户介绍,制造业,0755-88886666,广东省,深圳市,南山区,科技园1号,某某某,2022-03-04 10:00,老客户
        """,
        1);
    take(
        "fxiaoke/contacts",
        "contacts",
        """
        姓名,客户名称,部门,职务,角色,手机1,手机2,邮件,微信,负责人
        王五,纷享测试公司,采购部,经理,决策人,13900139001,13900139002,wangwu.fx@example.com,wangwu-wx,某某某
        赵六,纷享新公司,,,,13900139003,,,,
        """,
        2);
    take(
        "fxiaoke/records",
        "activities",
        """
        销售记录编号,销售记录类型,销售记录内容,客户名称,联系人,发布时间,发布人
        JL001,拜访,谈了续约,纷享测试公司,王五,2022-05-06 14:00,某某某
        """,
        1);
    take(
        "fxiaoke/tasks",
        "tasks",
        """
        任务编号,任务主题,截止时间,优先级,状态,客户名称,执行人
        RW001,寄样品,2022-06-01,高,已完成,纷享测试公司,某某某
        """,
        1);
    take(
        "fxiaoke/orders",
        "orders",
        """
        销售订单编号,客户名称,下单日期,状态,产品名称,数量,销售单价(元)
        DD001,纷享测试公司,2022-07-01,已完成,甲产品,2,100
        DD001,纷享测试公司,2022-07-01,已完成,乙产品,1,50
        """,
        1);
    var customer = one("customers", "fxiaoke", "KH001");
    assertThat(customer.at("/source").asString()).isEqualTo("REFERRAL");
    assertThat(customer.at("/stage").asString()).isEqualTo("CUSTOMER");
    var visit = one("activities", "fxiaoke", "JL001");
    assertThat(visit.at("/kind").asString()).isEqualTo("VISIT");
    assertThat(visit.at("/contact/title").asString()).isEqualTo("王五");
    assertThat(one("orders", "fxiaoke", "DD001").at("/total").asString()).startsWith("250");
  }

  @Test
  void outlook() {
    take(
        "outlook/contacts",
        "contacts",
        """
        "First Name","Middle Name","Last Name","Title","Company","Department","Job Title","Business Phone","Mobile Phone","Birthday","E-mail Address","E-mail 2 Address","Notes"
        "Otto","","Outlook","Mr.","Outlook GmbH","Sales","Head","+49 30 901821","","0/0/00","otto.ol@example.com","otto2.ol@example.com","met in Ulm"
        "小明","","王","","","","","","13900139009","5/26/1990","","",""
        """,
        2);
    var answer =
        browser.get(
            "/api/v1/contacts?filter="
                + URLEncoder.encode("name=in=('Otto Outlook','王小明')", StandardCharsets.UTF_8)
                + "&sort=name");
    assertThat(answer.at("/items").findValuesAsString("title")).contains("Outlook GmbH", "王小明");
  }
}
