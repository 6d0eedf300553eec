// SPDX-License-Identifier: EUPL-1.2
#include "app/site.hpp"

#include <algorithm>

#include <sys/stat.h>

#include "app/compress.hpp"
#include "app/http_rules.hpp"
#include "model/ensure.hpp"
#include "publish/assets.hpp"
#include "registry/fold.hpp"
#include "store/hash.hpp"
#include "store/register_file.hpp"
#include "text/fold.hpp"

namespace verband::app {
namespace {

constexpr std::size_t longest_target = 4096;
constexpr std::size_t kept_days = 8;

/// Everything a state is made of; on the same snapshot the answers are the same.
std::string looks(std::string const& file) {
  std::string text;
  for (auto const* end : {"", "-wal"}) {
    struct stat found{};
    if (stat((file + end).c_str(), &found) != 0) continue;
    text += std::to_string(found.st_ino) + "/" + std::to_string(found.st_size) + "/" +
            std::to_string(found.st_mtim.tv_sec) + "." + std::to_string(found.st_mtim.tv_nsec) +
            ";";
  }
  return text;
}

}  // namespace

/// A register as it is shown.
struct Site::State {
  std::shared_ptr<Snapshot const> all{};    // as in the register
  std::shared_ptr<Snapshot const> shown{};  // what anyone may see of it
  std::vector<analysis::Recorded> log{};
  std::unique_ptr<publish::Addresses const> addresses{};
  std::string trouble{};
};

/// The register on the days asked for last.
struct Site::Days {
  using Key = std::pair<std::shared_ptr<Snapshot const>, Date>;
  std::mutex mutex{};
  std::list<std::pair<Key, std::shared_ptr<analysis::OnDay const>>> kept{};

  std::shared_ptr<analysis::OnDay const> on(std::shared_ptr<Snapshot const> const& snapshot,
                                            Date day) {
    Key const key{snapshot, day};
    {
      std::scoped_lock const lock{mutex};
      auto const at = std::ranges::find(kept, key, [](auto const& each) { return each.first; });
      if (at != kept.end()) {
        kept.splice(kept.begin(), kept, at);
        return at->second;
      }
    }
    auto made = std::make_shared<analysis::OnDay const>(analysis::on_day(snapshot, day));
    std::scoped_lock const lock{mutex};
    kept.emplace_front(key, made);
    if (kept.size() > kept_days) kept.pop_back();
    return made;
  }
  void clear() {
    std::scoped_lock const lock{mutex};
    kept.clear();
  }
};

/// A request that was taken apart.
struct Site::Question {
  std::string path{};
  publish::Parameters parameters{};
  Match found{};
  Date day{};
  bool day_given{};
  std::optional<Date> known{};
  std::vector<std::pair<std::string, std::string>> troubles{};
};

Site::Site(SiteOptions options, Knowledge knowledge)
    : options_{std::move(options)},
      knowledge_{std::move(knowledge)},
      cache_{options_.cache_bytes},
      days_{std::make_unique<Days>()} {
  seen_ = looks(options_.register_file);
  state_ = load(nullptr);
}

Site::~Site() = default;

std::shared_ptr<Site::State const> Site::state() const {
  std::scoped_lock const lock{mutex_};
  return state_;
}

/// Reads the register.
std::shared_ptr<Site::State const> Site::load(std::shared_ptr<State const> const& before) const {
  auto const store = store::open_register(options_.register_file, store::Access::read,
                                          {.program = "verband " VERBAND_VERSION});
  auto const log = store->changes();
  auto made = std::make_shared<State>();
  auto const load_atlas = [&](std::string_view hash) { return atlas(*store, hash, before.get()); };
  made->all = std::make_shared<Snapshot const>(
      registry::as_known(log, load_atlas, Date{std::chrono::year{2199} / 12 / 31}));
  made->shown = analysis::visible(made->all, *made->all);
  made->log = analysis::visible_log(log, *made->all);
  made->addresses = std::make_unique<publish::Addresses const>(*made->all->atlas);
  return made;
}

bool Site::refresh() {
  auto const now = looks(options_.register_file);
  auto const before = state();
  {
    std::scoped_lock const lock{mutex_};
    if (now == seen_) return false;
  }
  std::shared_ptr<State const> made;
  try {
    made = load(before);
  } catch (Error const& error) {
    // What is shown stays; the next look tries again.
    auto same = std::make_shared<State>();
    same->all = before->all;
    same->shown = before->shown;
    same->log = before->log;
    same->addresses = std::make_unique<publish::Addresses const>(*before->addresses);
    same->trouble = error.what();
    std::scoped_lock const lock{mutex_};
    state_ = same;
    return false;
  }
  std::scoped_lock const lock{mutex_};
  state_ = made;
  seen_ = now;
  cache_.clear();
  days_->clear();
  return true;
}

/// The address of this site, for links in files. A host that is no name is left out.
std::string Site::base_url(HttpRequest const& request) const {
  if (!options_.public_address.empty()) return options_.public_address;
  bool const is_name = !request.host.empty() && std::ranges::all_of(request.host, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' ||
           c == '-' || c == ':' || c == '[' || c == ']';
  });
  return is_name ? "http://" + request.host : std::string{};
}

Desk Site::desk(State const& state, HttpRequest const& request) const {
  return {.gazetteer = &knowledge_.gazetteer,
          .log = &state.log,
          .document = [&](std::string_view source) -> std::optional<std::string> {
            auto const at = state.shown->sources.find(source);
            if (at == state.shown->sources.end() || at->second.visibility != Visibility::open) {
              return std::nullopt;
            }
            return store::open_register(options_.register_file, store::Access::read)->blob(source);
          },
          .theme = options_.theme,
          .trouble = state.trouble,
          .base_url = base_url(request)};
}

/// The snapshot as known on a day, or the answer that it is not ready yet.
std::optional<HttpResponse> Site::past(Question const& question, State const& now_state,
                                       std::shared_ptr<Snapshot const>& snapshot) {
  auto const key = iso(*question.known) + "@" + std::to_string(now_state.all->revision);
  auto const make = [&] { return as_known(*question.known, now_state); };
  if (auto found = past_.get(key, make)) {
    snapshot = std::move(*found);
    return std::nullopt;
  }
  auto busy = refusal(503, "Nog niet klaar",
                      "Het register van die dag wordt al voor iemand anders opgezocht. Probeer het "
                      "over een paar seconden opnieuw.",
                      is_api(question.path));
  busy.headers.emplace_back("Retry-After", "2");
  return busy;
}

/// What anyone may see of the register as it was known at the end of a day.
std::shared_ptr<Snapshot const> Site::as_known(Date day, State const& now_state) const {
  auto const store = store::open_register(options_.register_file, store::Access::read);
  auto const load = [&](std::string_view hash) { return atlas(*store, hash, &now_state); };
  auto folded = std::make_shared<Snapshot const>(registry::as_known(store->changes(), load, day));
  return analysis::visible(std::move(folded), *now_state.all);
}

/// The reference data with that hash: those in the program, those shown now, or from the register.
std::shared_ptr<Atlas const> Site::atlas(registry::Store const& store, std::string_view hash,
                                         State const* now_state) const {
  if (hash.empty() || hash == reference::embedded_hash()) return knowledge_.atlas;
  if (now_state != nullptr && now_state->all->release_hash == hash) return now_state->all->atlas;
  auto const bytes = store.blob(hash);
  if (!bytes) throw Error{"De naslaggegevens " + std::string{hash.substr(0, 12)} + " ontbreken."};
  return reference::load(*bytes);
}

HttpResponse Site::made(HttpRequest const& request, Question const& question, Instant now,
                        std::shared_ptr<State const> const& now_state) {
  auto snapshot = now_state->shown;
  if (question.known) {
    if (auto busy = past(question, *now_state, snapshot)) return *busy;
  }
  auto const on_day = days_->on(snapshot, question.day);
  auto tools = desk(*now_state, request);
  tools.on_day = [&](Date day) { return days_->on(snapshot, day); };
  Ask ask{.page = {.path = question.path,
                   .parameters = question.parameters,
                   .today = day_in_amsterdam(now),
                   .day = question.day,
                   .day_given = question.day_given,
                   .known = question.known,
                   .register_on_day = on_day.get(),
                   .addresses = now_state->addresses.get(),
                   .site = &options_.settings,
                   .troubles = question.troubles},
          .parts = question.found.parts,
          .format = question.found.format,
          .desk = &tools};
  auto const* const route = question.found.route;
  bool const api = is_api(question.path);
  Reply reply;
  if (route == nullptr) {
    reply = api ? problem(404, "Niet gevonden", "Deze plek bestaat niet in de API. Zie /api.")
                : trouble_page(ask, 404, "Deze pagina bestaat niet (meer)",
                               "Controleer het adres, of zoek hieronder.");
  } else {
    // The endpoints of the API tell all faults at once, those of the dates too.
    reply = route->answer(ask);
    if (reply.status == 200 && !question.troubles.empty()) reply.status = 400;
  }
  HttpResponse response{.status = reply.status, .headers = std::move(reply.headers)};
  if (!reply.type.empty()) response.headers.emplace_back("Content-Type", reply.type);
  bool const packs = compresses(reply.type) && reply.body.size() > 1000;
  if (packs) response.headers.emplace_back("Vary", "Accept-Encoding");
  if (packs && accepts_gzip(request.accept_encoding)) {
    reply.body = gzip(reply.body);
    response.headers.emplace_back("Content-Encoding", "gzip");
  }
  if (reply.status == 200) {
    response.headers.emplace_back("ETag", '"' + store::sha256_hex(reply.body).substr(0, 24) + '"');
  }
  if (response.header("Cache-Control").empty()) {
    response.headers.emplace_back("Cache-Control", "no-cache");
  }
  response.body = std::make_shared<std::string const>(std::move(reply.body));
  add_usual_headers(response, api);
  return response;
}

namespace {

bool has_control(std::string_view text) {
  return std::ranges::any_of(
      text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
}

/// A date parameter: "2015-01-01", or outside the API as people write it; a message when it is
/// none.
std::optional<Date> day_parameter(publish::Parameters const& parameters, std::string_view name,
                                  bool api,
                                  std::vector<std::pair<std::string, std::string>>& troubles) {
  auto const text = parameters.value(name);
  if (text.empty()) return std::nullopt;
  auto const day = api ? parse_iso_date(text) : parse_date(text);
  using namespace std::chrono_literals;
  if (!day || *day < Date{1800y / 1 / 1} || *day > Date{2199y / 12 / 31}) {
    troubles.emplace_back(name, "„" + std::string{text} +
                                    "” is geen datum die we kunnen gebruiken. Vul een datum in, "
                                    "bijvoorbeeld " +
                                    (api ? "2015-01-01." : "1-1-2015."));
    return std::nullopt;
  }
  return day;
}

}  // namespace

Answered Site::answer(HttpRequest const& request, Instant now) {
  bool const api = is_api(request.target.substr(0, request.target.find('?')));
  if (request.method == "OPTIONS" && api) {
    HttpResponse response{.status = 204,
                          .headers = {{"Access-Control-Allow-Methods", "GET, HEAD, OPTIONS"},
                                      {"Access-Control-Allow-Headers", "Accept, If-None-Match"},
                                      {"Access-Control-Max-Age", "86400"}}};
    add_usual_headers(response, true);
    return {response};
  }
  if (request.method != "GET" && request.method != "HEAD") {
    auto response =
        refusal(405, "Methode kan niet", "Hier kunt u alleen lezen (GET of HEAD).", api);
    response.headers.emplace_back("Allow", api ? "GET, HEAD, OPTIONS" : "GET, HEAD");
    return {response};
  }
  if (request.target.size() > longest_target) {
    return {refusal(414, "Adres te lang", "Het adres is te lang. Laat filters of zoekwoorden weg.",
                    api)};
  }
  auto const mark = request.target.find('?');
  auto const path = publish::percent_decoded(request.target.substr(0, mark), false);
  auto const parameters = publish::parse_query(
      mark == std::string::npos ? std::string_view{}
                                : std::string_view{request.target}.substr(mark + 1));
  if (!path || !parameters || !path->starts_with('/') || has_control(*path) ||
      !text::valid_utf8(*path) || std::ranges::any_of(parameters->pairs(), [](auto const& each) {
        return !text::valid_utf8(each.first) || !text::valid_utf8(each.second) ||
               has_control(each.first) || has_control(each.second);
      })) {
    return {refusal(400, "Ongeldig adres", "Dit adres is niet goed geschreven.", api)};
  }
  if (path->size() > 1 && path->ends_with('/') && !api) {
    auto response = refusal(301, "Verhuisd", "Deze pagina staat op een ander adres.", false);
    auto bare = request.target.substr(0, mark);
    while (bare.size() > 1 && bare.ends_with('/')) bare.pop_back();
    while (bare.starts_with("//")) bare.erase(0, 1);
    response.headers.emplace_back(
        "Location", bare + (mark == std::string::npos ? "" : request.target.substr(mark)));
    return {response};
  }
  auto const now_state = state();
  auto const today = day_in_amsterdam(now);
  // Everything an answer depends on.
  std::string const key = request.target + '\n' + std::to_string(now_state->all->revision) + '\n' +
                          iso(today) + (accepts_gzip(request.accept_encoding) ? "\nz" : "\n-") +
                          '\n' + base_url(request);
  bool const cacheable = !path->starts_with("/gezond");
  Answered result;
  if (auto found = cacheable ? cache_.find(key) : std::nullopt) {
    result = {*found, true};
  } else {
    Question question{.parameters = *parameters, .day = today};
    if (auto matched = match(*path)) question.found = std::move(*matched);
    question.path = *path;
    if (question.found.format != Format::html) {
      question.path.resize(path->size() - suffix(question.found.format).size());
    }
    if (auto const day = day_parameter(*parameters, "op", is_api(*path), question.troubles)) {
      question.day = *day;
      question.day_given = true;
    }
    question.known = day_parameter(*parameters, "bekend", is_api(*path), question.troubles);
    result.response = made(request, question, now, now_state);
    if (cacheable && result.response.status == 200) cache_.keep(key, result.response);
  }
  auto const tag = result.response.header("ETag");
  if (!tag.empty() && matches(request.if_none_match, tag)) {
    result.response.status = 304;
    result.response.body = nullptr;
    std::erase_if(result.response.headers, [](auto const& each) {
      return each.first == "Content-Type" || each.first == "Content-Encoding";
    });
  }
  return result;
}

}  // namespace verband::app
