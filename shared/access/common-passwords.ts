/**
 * What people choose when they are asked to choose, here and elsewhere: keyboard walks, greetings, names of the trade.
 * Lower case. Numbers and marks round a word are taken off before it is looked up.
 */
export const commonPasswords: ReadonlySet<string> = new Set(
  `123456 1234567 12345678 123456789 1234567890 12345678910 0123456789 9876543210 987654321 0987654321 123123123
   1234512345 1122334455 112233445566 1233211234567 1314520 5201314 52013145201314 13145201314 147258369 147258369147
   1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx 1qaz2wsx3edc 1qazxsw2 zaq12wsx zaq1xsw2 qaz123456 qwe123456 qwer1234
   qwertyuiop qwertyui qwerty qwert qwer1234567 asdfghjkl asdfghjk asdfgh asdf zxcvbnm zxcvbn qazwsxedc qazwsx qazxswedc
   qweasdzxc qweasd q1w2e3r4t5 q1w2e3r4 abcdefghij abcdefg abcd abc123456 abcd123456 abcd1234 a123456789 aa123456789
   aa123456 a12345678 asd123456 zxc123456 woaini woaini1314 woaini520 woaini1314520 iloveyou iloveyou520 password
   password1 passw0rd p@ssw0rd p@ssword pa$$word passwort mima mimamima wodemima administrator admin admin123456
   adminadmin root rootroot toor guest test testtest test123456 user login welcome letmein changeme default secret
   computer internet windows microsoft office huawei lenovo dell xiaomi alibaba taobao wechat weixin tencent qq123456
   dragon monkey football baseball superman batman princess sunshine shadow master michael jordan23 trustno1 whatever
   freedom starwars hello helloworld nihao nihaonihao nihaoma zhongguo china beijing shanghai shaanxi shanxi xian
   hanzhong yangxian yangxianzhengfu zhengfu sifaju sifa xinfang xinfangju weiqi weiqiban bangongshi gongzuo ban gong
   anshang anshangtai anshangdesk desk county government zhengwu fuwu fuwuzhongxin tiaojie tiaojieyuan guanliyuan
   jiaoxiao woshi wozhidao meiyoumima buzhidao suibian kaixin pingan jiankang facai gongxifacai xinnian shengri
   管理员 密码 我的密码 办公室 为企服务 为企服务办公室 安商台 洋县 司法局 调解员 你好 新年快乐 恭喜发财 身体健康`
    .split(/\s+/u)
    .filter((word) => word !== ""),
);
