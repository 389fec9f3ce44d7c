package dev.dispatch.core.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dispatch.core.http.cookie.CookieJar;
import dev.dispatch.core.http.cookie.CookieUrl;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** G-B6: nobody sets a cookie for everybody below a public suffix. */
class PublicSuffixCookieTest {

  @ParameterizedTest
  @CsvSource({
    "www.example.com,com,false",
    "www.example.com,example.com,true",
    "example.com,com,false",
    "example.com,example.com,true",
    "a.b.example.com,b.example.com,true",
    "www.example.co.uk,uk,false",
    "www.example.co.uk,co.uk,false",
    "www.example.co.uk,example.co.uk,true",
    "shop.example.com.au,com.au,false",
    "shop.example.com.au,example.com.au,true",
    "www.example.jp,jp,false",
    "www.example.ac.jp,ac.jp,false",
    "x.example.kyoto.jp,kyoto.jp,false",
    "x.example.ide.kyoto.jp,ide.kyoto.jp,false",
    "x.y.example.ide.kyoto.jp,example.ide.kyoto.jp,true",
    "x.c.kobe.jp,kobe.jp,false",
    "x.c.kobe.jp,c.kobe.jp,false",
    "y.x.c.kobe.jp,x.c.kobe.jp,true",
    "www.city.kobe.jp,city.kobe.jp,true",
    "www.test.ck,ck,false",
    "www.test.ck,test.ck,false",
    "x.b.test.ck,b.test.ck,true",
    "sub.www.ck,www.ck,true",
    "www.example.us,us,false",
    "x.example.ak.us,ak.us,false",
    "x.k12.ak.us,k12.ak.us,false",
    "y.x.k12.ak.us,x.k12.ak.us,true",
    "user.github.io,github.io,false",
    "www.user.github.io,user.github.io,true",
    "app.herokuapp.com,herokuapp.com,false",
    "bucket.s3.amazonaws.com,s3.amazonaws.com,false",
    "site.blogspot.com,com,false",
    "www.example.unlisted,unlisted,false",
    "www.example.unlisted,example.unlisted,true",
    "xn--85x722f.xn--fiqs8s,xn--fiqs8s,false",
    "www.xn--85x722f.xn--fiqs8s,xn--85x722f.xn--fiqs8s,true",
    "www.xn--85x722f.com.cn,com.cn,false",
    "www.example.museum,museum,false",
    "www.example.arpa,arpa,false",
    "host.localhost,localhost,false"
  })
  void acceptsDomainsThatBelongToSomebody(String host, String domain, boolean accepted) {
    CookieJar jar = new CookieJar(InstantSource.system(), PublicSuffixes::contains);
    CookieUrl url = new CookieUrl(true, host, 443, "/");

    jar.store(url, List.of("a=b; Domain=" + domain));

    CookieUrl neighbour = new CookieUrl(true, "neighbour." + domain, 443, "/");
    assertThat(jar.matching(neighbour)).hasSize(accepted ? 1 : 0);
  }
}
