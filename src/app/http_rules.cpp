// SPDX-License-Identifier: EUPL-1.2
#include "app/http_rules.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <utility>

#include "analysis/lower.hpp"
#include "app/ask.hpp"
#include "text/fold.hpp"

namespace verband::app {

namespace {

/// The part up to the separator, taken off the text.
std::string_view next(std::string_view& text, char separator) {
  auto const end = std::min(text.find(separator), text.size());
  auto const part = text::trimmed(text.substr(0, end));
  text.remove_prefix(std::min(end + 1, text.size()));
  return part;
}

}  // namespace

HttpRequest origin_form(HttpRequest request) {
  for (std::string_view const scheme : {"http://", "https://"}) {
    if (analysis::lower(request.target.substr(0, scheme.size())) != scheme) continue;
    auto const rest = request.target.substr(scheme.size());
    auto const end = std::min(rest.find_first_of("/?"), rest.size());
    request.host = rest.substr(0, end);
    request.target = rest.substr(end);
    if (!request.target.starts_with('/')) request.target.insert(0, 1, '/');
    break;
  }
  return request;
}

bool accepts_gzip(std::string_view header) {
  while (!header.empty()) {
    auto one = next(header, ',');
    if (analysis::lower(next(one, ';')) != "gzip") continue;
    while (!one.empty()) {
      auto const weight = analysis::lower(next(one, ';'));
      // "q=0", "q=0.000": not at all.
      if (weight.starts_with("q=")) {
        return weight.find_first_of("123456789", 2) != std::string::npos;
      }
    }
    return true;
  }
  return false;
}

bool compresses(std::string_view type) {
  return type.starts_with("text/") || type.find("json") != std::string_view::npos ||
         type.find("svg") != std::string_view::npos ||
         type.find("yaml") != std::string_view::npos ||
         type.find("javascript") != std::string_view::npos;
}

bool matches(std::string_view header, std::string_view tag) {
  while (!header.empty()) {
    auto one = next(header, ',');
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
    response.headers.emplace_back("Access-Control-Expose-Headers",
                                  "API-Version, ETag, Link, Retry-After");
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
