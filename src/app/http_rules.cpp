// SPDX-License-Identifier: EUPL-1.2
#include "app/http_rules.hpp"

#include <array>
#include <memory>
#include <string>
#include <utility>

#include "app/ask.hpp"

namespace verband::app {

bool accepts_gzip(std::string_view header) {
  auto const at = header.find("gzip");
  return at != std::string_view::npos && header.substr(at, 8) != "gzip;q=0";
}

bool compresses(std::string_view type) {
  return type.starts_with("text/") || type.find("json") != std::string_view::npos ||
         type.find("svg") != std::string_view::npos ||
         type.find("yaml") != std::string_view::npos ||
         type.find("javascript") != std::string_view::npos;
}

bool matches(std::string_view header, std::string_view tag) {
  while (!header.empty()) {
    auto const comma = header.find(',');
    auto one = header.substr(0, comma);
    header = comma == std::string_view::npos ? std::string_view{} : header.substr(comma + 1);
    while (!one.empty() && one.front() == ' ') one.remove_prefix(1);
    while (!one.empty() && one.back() == ' ') one.remove_suffix(1);
    if (one.starts_with("W/")) one.remove_prefix(2);
    if (one == tag || one == "*") return true;
  }
  return false;
}

void add_usual_headers(HttpResponse& response, bool api) {
  static std::array<std::pair<std::string, std::string>, 7> const usual{
      {{"Content-Security-Policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src "
        "'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"},
       {"X-Content-Type-Options", "nosniff"},
       {"X-Frame-Options", "DENY"},
       {"Referrer-Policy", "same-origin"},
       {"Cross-Origin-Opener-Policy", "same-origin"},
       {"Permissions-Policy", "geolocation=(), camera=(), microphone=()"},
       {"Strict-Transport-Security", "max-age=31536000"}}};
  response.headers.insert(response.headers.end(), usual.begin(), usual.end());
  if (api) {
    response.headers.emplace_back("API-Version", std::string{api_version});
    response.headers.emplace_back("Access-Control-Allow-Origin", "*");
    response.headers.emplace_back("Access-Control-Expose-Headers", "API-Version, ETag, Link");
  }
}

bool is_api(std::string_view path) { return path == "/v1" || path.starts_with("/v1/"); }

HttpResponse refusal(int status, std::string_view title, std::string_view text, bool api) {
  Reply reply{.type = "text/plain; charset=utf-8", .body = std::string{text} + "\n"};
  if (api) reply = problem(status, title, text);
  HttpResponse response{.status = status,
                        .headers = {{"Content-Type", reply.type}, {"Cache-Control", "no-store"}},
                        .body = std::make_shared<std::string const>(std::move(reply.body))};
  add_usual_headers(response, api);
  return response;
}

}  // namespace verband::app
