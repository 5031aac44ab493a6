package io.guanxi.record.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressLineTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '=',
      value = {
        "广东省深圳市南山区科技园路1号=广东省|深圳市|南山区|科技园路1号|",
        "广东深圳南山科技园=广东省|深圳市|南山区|科技园|",
        "深圳市南山区粤海街道=广东省|深圳市|南山区|粤海街道|",
        "上海市浦东新区张江路88号=上海市|上海市|浦东新区|张江路88号|",
        "上海市上海市徐汇区漕溪北路=上海市|上海市|徐汇区|漕溪北路|",
        "上海市市辖区黄浦区南京东路1号=上海市|上海市|黄浦区|南京东路1号|",
        "北京海淀区中关村大街27号=北京市|北京市|海淀区|中关村大街27号|",
        "重庆市彭水苗族土家族自治县汉葭街道=重庆市|重庆市|彭水苗族土家族自治县|汉葭街道|",
        "湖北省恩施土家族苗族自治州恩施市舞阳坝街道=湖北省|恩施土家族苗族自治州|恩施市|舞阳坝街道|",
        "云南大理白族自治州大理市下关镇=云南省|大理白族自治州|大理市|下关镇|",
        "江苏省昆山市前进中路1号=江苏省|苏州市|昆山市|前进中路1号|",
        "昆山市前进中路1号=江苏省|苏州市|昆山市|前进中路1号|",
        "湖北省仙桃市沔州大道=湖北省|仙桃市||沔州大道|",
        "广东省东莞市长安镇=广东省|东莞市||长安镇|",
        "吉林市船营区解放大路=吉林省|吉林市|船营区|解放大路|",
        "吉林省吉林市船营区=吉林省|吉林市|船营区||",
        "内蒙古自治区锡林郭勒盟锡林浩特市=内蒙古自治区|锡林郭勒盟|锡林浩特市||",
        "内蒙古呼和浩特市新城区中山路1号=内蒙古自治区|呼和浩特市|新城区|中山路1号|",
        "广西南宁市青秀区民族大道=广西壮族自治区|南宁市|青秀区|民族大道|",
        "中国浙江省杭州市西湖区文三路 310000=浙江省|杭州市|西湖区|文三路|310000",
        "518057 广东省深圳市南山区=广东省|深圳市|南山区||518057",
        "江苏省 南京市 鼓楼区 中山路1号 邮编：210008=江苏省|南京市|鼓楼区|中山路1号|210008",
        "河北省 石家庄市，长安区，建设北大街=河北省|石家庄市|长安区|建设北大街|",
        "广州市天河北路233号=广东省|广州市||天河北路233号|",
      })
  void splits(String text, String parts) {
    assertThat(told(text)).isEqualTo(parts);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "北京路100号",
        "南京西路1266号",
        "鼓楼区中山路1号",
        "1600 Amphitheatre Parkway, Mountain View",
        "",
        "科技园",
        "朝阳区建国路"
      })
  void leavesAloneWhatNobodyCanTell(String text) {
    assertThat(AddressLine.split(text)).isNull();
  }

  @Test
  void knowsEveryProvince() {
    assertThat(ChinaRegions.all()).hasSize(34).containsKeys("北京市", "新疆维吾尔自治区", "台湾省");
    for (var place : ChinaRegions.everyPlace()) {
      if (!place.isCity() || place.city().equals(place.province())) continue;
      var split = AddressLine.split(place.province() + place.name() + "人民路1号");
      assertThat(Objects.requireNonNull(split).city()).isEqualTo(place.name());
    }
  }

  private static String told(String text) {
    var p = Objects.requireNonNull(AddressLine.split(text), text);
    assertThat(p.country()).isEqualTo("CN");
    return Arrays.stream(
            new String[] {p.province(), p.city(), p.district(), p.line(), p.postcode()})
        .map(part -> part == null ? "" : part)
        .collect(Collectors.joining("|"));
  }
}
