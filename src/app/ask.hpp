// SPDX-License-Identifier: EUPL-1.2
// What an endpoint is given and what it gives back.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "analysis/visible.hpp"
#include "app/page_pictures.hpp"
#include "publish/web/page.hpp"
#include "reference/gazetteer.hpp"

namespace verband::app {

/// The version of the API, in every answer of it. Semantic versioning.
inline constexpr std::string_view api_version = "1.0.0";

/// The form of an answer, by the suffix of its address.
enum class Format : std::uint8_t { html, csv, xlsx, docx, json, jsonld, graphml, gexf };

/// What endpoints may use beside the register itself.
struct Desk {
  reference::Gazetteer const* gazetteer{};
  std::vector<analysis::Recorded> const* log{};
  /// The register of the request on another day.
  std::function<std::shared_ptr<analysis::OnDay const>(Date)> on_day{};
  /// The bytes of an open source, read when asked for; nothing when they are not there.
  std::function<std::optional<std::string>(std::string_view source)> document{};
  /// A page of an open source as a picture.
  std::function<std::shared_ptr<PagePicture const>(std::string const& source, std::uint32_t page)>
      picture{};
  std::string theme{};     // the style sheet of the operator
  std::string trouble{};   // why the newest state of the register could not be read, or empty
  std::string base_url{};  // "http://localhost:8080"
};

/// A question to an endpoint.
struct Ask {
  publish::PageRequest page{};
  std::map<std::string, std::string, std::less<>> parts{};  // {naam} of the route → text
  Format format{Format::html};
  Desk const* desk{};

  std::string_view part(std::string_view name) const {
    auto const at = parts.find(name);
    return at == parts.end() ? std::string_view{} : std::string_view{at->second};
  }
};

/// The answer of an endpoint.
struct Reply {
  int status{200};
  std::string type{"text/html; charset=utf-8"};
  std::string body{};
  std::vector<std::pair<std::string, std::string>> headers{};
};

/// A place of the site: its pattern ("/gemeente/{naam}"), in which formats, who answers, and what
/// it is (plain Dutch).
struct Route {
  std::string_view pattern;
  std::vector<Format> formats;
  Reply (*answer)(Ask const&);
  std::string_view what;

  bool is_api() const { return pattern.starts_with("/v1/"); }
};

/// Every place of the site; the documentation test goes by it.
std::vector<Route> const& routes();

/// The route of a path and the texts of its parts.
struct Match {
  Route const* route{};
  std::map<std::string, std::string, std::less<>> parts{};
  Format format{Format::html};
};
std::optional<Match> match(std::string_view path);

/// The suffix of a format, ".csv"; and its media type.
std::string_view suffix(Format format);
std::string_view media_type(Format format);

/// A page that says what is wrong, with a way on.
Reply trouble_page(Ask const& ask, int status, std::string_view title, std::string_view text);
/// Another place to look: 303, dates kept by the caller.
Reply see_other(std::string address);
/// application/problem+json (RFC 9457), all faults together.
Reply problem(int status, std::string_view title, std::string_view detail,
              std::vector<std::pair<std::string, std::string>> const& faults = {});

}  // namespace verband::app
