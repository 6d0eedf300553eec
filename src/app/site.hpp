// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <atomic>
#include <filesystem>
#include <list>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "app/ask.hpp"
#include "app/day_cache.hpp"
#include "app/document.hpp"
#include "app/http.hpp"
#include "app/page_pictures.hpp"
#include "app/past_snapshots.hpp"
#include "app/response_cache.hpp"
#include "registry/store.hpp"

namespace verband::app {

/// What the operator decided.
struct SiteOptions {
  std::string register_file{};
  publish::SiteSettings settings{};
  std::string theme{};           // the text of a style sheet; empty = none
  std::string public_address{};  // "https://samenwerking.example.nl"; empty = as it was asked for
  std::size_t cache_bytes{std::size_t{6} * 1024 * 1024};
};

/// How an answer came about, for the access log.
struct Answered {
  HttpResponse response{};
  bool from_cache{};
};

/// The website of one register: answers requests from an immutable snapshot, and takes in what
/// other programs write to the register. Safe to use from several threads.
class Site {
 public:
  /// Throws Error when the register cannot be read.
  Site(SiteOptions options, Knowledge knowledge);
  ~Site();

  /// Looks whether the register was written to, and shows the newest state from then on. A state
  /// that cannot be read changes nothing; /gezond tells. True when there was something new.
  bool refresh();

  /// The answer to a request at a moment.
  Answered answer(HttpRequest const& asked, Instant now);

 private:
  struct State;
  struct Question;

  std::shared_ptr<State const> state() const;
  std::shared_ptr<State const> load(State const* before) const;
  HttpResponse made(HttpRequest const& request, Question const& question, Instant now,
                    State const& now_state);
  Reply reply(HttpRequest const& request, Question const& question, Instant now,
              State const& now_state);
  std::shared_ptr<Snapshot const> snapshot_of(Question const& question, State const& now_state);
  std::shared_ptr<Snapshot const> as_known(std::size_t changes, State const& now_state) const;
  std::shared_ptr<Atlas const> atlas(registry::Store const& store, std::string_view hash,
                                     State const* now_state) const;
  Desk desk(State const& now_state, HttpRequest const& request) const;
  std::string base_url(HttpRequest const& request) const;

  SiteOptions options_;
  Knowledge knowledge_;
  ResponseCache cache_;
  PastSnapshots past_{};
  mutable PagePictures pictures_{};
  DayCache days_{};
  mutable std::mutex mutex_{};  // guards what follows
  std::shared_ptr<State const> state_{};
  std::string seen_{};     // what the files of the register looked like when last read
  std::string trouble_{};  // why they could not be read since, or empty
};

}  // namespace verband::app
