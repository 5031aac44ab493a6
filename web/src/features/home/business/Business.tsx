import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { attentionQuery } from "@/api/attention";
import { figuresQuery } from "@/api/home";
import { useModel } from "@/api/meta";
import { Newcomers } from "./Newcomers";
import { Ranking } from "./Ranking";
import { SalesMonth } from "./SalesMonth";
import classes from "../home.module.css";

/** How business goes, as far as one may see it; each figure opens its list. */
export function Business() {
  const { t } = useTranslation();
  const { data: figures } = useQuery(figuresQuery);
  const { data: attention } = useQuery(attentionQuery);
  const customers = useModel().type("customers");
  if (!customers || customers.can.read === false) return null;
  return (
    <section aria-labelledby="home-business">
      <h2 className={classes.part} id="home-business">
        {t("home.business")}
      </h2>
      <div className={classes.columns}>
        <SalesMonth sales={figures?.sales} />
        <Newcomers newcomers={figures?.newCustomers} />
        <Ranking
          title={t("home.top")}
          list={{ filter: "purchaseCount=gt=0", sort: "-purchaseAmount" }}
          fact="purchaseAmount"
          empty={t("home.noTop")}
        />
        <Ranking
          title={t("home.stopped")}
          list={{ named: "inactive", sort: "-purchaseAmount" }}
          fact="lastPurchaseOn"
          counted
          empty={attention ? t("home.noStopped", { days: attention.buyWithin }) : null}
        />
      </div>
    </section>
  );
}
