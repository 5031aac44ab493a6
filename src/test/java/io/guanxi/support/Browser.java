package io.guanxi.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the program as a browser does: keeps cookies, echoes the CSRF token. */
public final class Browser {

  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String CSRF_COOKIE = "XSRF-TOKEN";

  private final String origin;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private final Map<String, String> headers = new LinkedHashMap<>();

  public Browser(int port) {
    this("http://localhost:" + port);
  }

  public Browser(String origin) {
    this.origin = origin;
  }

  /** What came back; the body is null when it is no JSON. */
  public record Answer(HttpResponse<String> response, @Nullable JsonNode body) {

    public int status() {
      return response.statusCode();
    }

    public String text() {
      return response.body();
    }

    public @Nullable String header(String name) {
      return response.headers().firstValue(name).orElse(null);
    }

    public JsonNode at(String path) {
      if (body == null) {
        throw new AssertionError(status() + " without JSON: " + text());
      }
      return body.at(path);
    }

    /** The code of a problem document. */
    public String code() {
      return at("/code").asString();
    }
  }

  public Browser signIn(String login, String password) {
    var answer = post("/api/v1/session", Map.of("login", login, "password", password));
    if (answer.status() != 200) {
      throw new AssertionError("sign-in of " + login + ": " + answer.text());
    }
    return this;
  }

  /** A program's caller instead of a browser's. */
  public Browser withToken(String token) {
    return with("Authorization", "Bearer " + token);
  }

  public Browser with(String name, String value) {
    headers.put(name, value);
    return this;
  }

  public Browser without(String name) {
    headers.remove(name);
    return this;
  }

  public Map<String, String> cookies() {
    return cookies;
  }

  public Answer get(String path) {
    return send("GET", path, null);
  }

  public Answer post(String path, @Nullable Object body) {
    return send("POST", path, body);
  }

  public Answer patch(String path, @Nullable Object body) {
    return send("PATCH", path, body);
  }

  public Answer put(String path, @Nullable Object body) {
    return send("PUT", path, body);
  }

  public Answer delete(String path) {
    return send("DELETE", path, null);
  }

  /** Sends a file as a form does. */
  public Answer upload(String path, String name, byte[] content) {
    var edge = "----edge" + content.length;
    var before =
        ("--"
                + edge
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                + name
                + "\"\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8);
    var after = ("\r\n--" + edge + "--\r\n").getBytes(StandardCharsets.UTF_8);
    var request = HttpRequest.newBuilder(URI.create(origin + path));
    request.POST(BodyPublishers.ofByteArrays(List.of(before, content, after)));
    request.setHeader("Content-Type", "multipart/form-data; boundary=" + edge);
    return answered(request);
  }

  public Answer send(String method, String path, @Nullable Object body) {
    var request = HttpRequest.newBuilder(URI.create(origin + path));
    if (body == null) {
      request.method(method, BodyPublishers.noBody());
    } else {
      var text = body instanceof String string ? string : JSON.writeValueAsString(body);
      request.method(method, BodyPublishers.ofString(text));
      request.setHeader("Content-Type", "application/json");
    }
    return answered(request);
  }

  private Answer answered(HttpRequest.Builder request) {
    if (!cookies.isEmpty()) {
      request.setHeader("Cookie", cookieHeader());
    }
    if (cookies.containsKey(CSRF_COOKIE)) {
      request.setHeader("X-XSRF-TOKEN", cookies.get(CSRF_COOKIE));
    }
    headers.forEach(request::setHeader);
    return answer(request.build());
  }

  private Answer answer(HttpRequest request) {
    try {
      var response = HTTP.send(request, BodyHandlers.ofString());
      response.headers().allValues("Set-Cookie").forEach(this::keep);
      var type = response.headers().firstValue("Content-Type").orElse("");
      return new Answer(response, isOneJson(type) ? JSON.readTree(response.body()) : null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Not lines of it, which are told one by one. */
  private static boolean isOneJson(String type) {
    return type.contains("json") && !type.contains("ndjson");
  }

  private String cookieHeader() {
    return cookies.entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  private void keep(String line) {
    var pair = line.split(";", 2)[0].split("=", 2);
    if (pair[1].isEmpty() || line.contains("Max-Age=0")) {
      cookies.remove(pair[0]);
    } else {
      cookies.put(pair[0], pair[1]);
    }
  }
}
