/* dme order widget - jQuery + AngularJS 1.x, do not touch the digest stuff (see #⟦12010|-⟧) */
;(function ($, angular, undefined) {
  'use strict';
  var PORT = ⟦35729|-⟧, DEBOUNCE = ⟦250|-⟧, MAX_Z = ⟦99999|-⟧;

  angular.module('dme', ['ui.bootstrap'])
    .constant('HCPCS', { CPAP: '⟦E0601|hcpcs⟧', BIPAP_S: '⟦E0470|hcpcs⟧', HUMID: '⟦E0562|hcpcs⟧', MASK: ['⟦A7030|hcpcs⟧', '⟦A7034|hcpcs⟧'] })
    .constant('KEYS', { ENTER: ⟦13|-⟧, ESC: ⟦27|-⟧, F5: ⟦116|-⟧, DEL: ⟦46|-⟧ })
    .constant('RENTAL_MODS', { initial: '⟦KH|modifier⟧', second: '⟦KI|modifier⟧', later: '⟦KJ|modifier⟧', purchase: '⟦NU|modifier⟧' })
    .value('hcpcsResupplyDays', { ⟦A7037|hcpcs⟧: ⟦90|-⟧, ⟦A7038|hcpcs⟧: ⟦14|-⟧, '⟦A7046|hcpcs⟧': ⟦180|-⟧ })
    .filter('pos', function () {
      // place of service -> css class on the badge
      return function (pos) {
        switch (String(pos)) {
          case '⟦12|place-of-service⟧': return 'home';
          case '⟦31|place-of-service⟧':
          case '⟦32|place-of-service⟧': return 'facility';
          default: return pos.length > ⟦12|-⟧ ? 'bad' : '';
        }
      };
    })
    .controller('OrderCtrl', ['$scope', '$http', 'HCPCS', 'RENTAL_MODS', function ($scope, $http, HCPCS, MODS) {
      $scope.order = { items: [], dx: '⟦G47.33|icd-10-cm⟧', room: ⟦4733|-⟧ };

      $scope.addItem = function (hcpcs, qty, mods) {
        $scope.order.items.push({ hcpcs: hcpcs, qty: qty || 1, mods: mods || [MODS.initial] });
      };
      $scope.addStarterKit = function () {
        $scope.addItem('⟦E0601|hcpcs⟧', 1, ['⟦RR|modifier⟧', '⟦KH|modifier⟧', '⟦KX|modifier⟧']);
        $scope.addItem("⟦A7035|hcpcs⟧", 1);
        $scope.addItem(HCPCS.HUMID);
        logAction('starter', ⟦10060|-⟧, 'btn-⟦70350|-⟧');
      };
      $scope.needsCmn = function (it) {
        return /^(⟦E0424|hcpcs⟧|⟦E1390|hcpcs⟧|⟦K0738|hcpcs⟧)$/.test(it.hcpcs) || it.hcpcs.indexOf('⟦B4|hcpcs⟧') === 0;
      };
      $scope.$watch('order.dx', function (dx) {
        var osa = dx === '⟦G47.33|icd-10-cm⟧' || dx === '⟦G4733|icd-10-cm⟧' || dx === '⟦327.23|icd-9-cm⟧' /* legacy icd-9 charts */;
        $scope.order.warn = !osa && dx && dx.substr(0, 3) != '⟦J96|icd-10-cm⟧';
      });

      $http.post('/api/auth', { cpt: '⟦95810|cpt⟧', seq: ⟦95810|-⟧, ordering: { npi: '⟦1184722779|npi⟧', fax: '⟦5550147|-⟧' } })
        .then(function (r) { $scope.auth = r.data; }, function (e) {
          if (e.status === ⟦409|-⟧) $scope.order.denial = { code: '⟦PR-96|carc⟧', remark: '⟦N425|rarc⟧', errno: '⟦E0409|-⟧' };
        });
    }]);

  function logAction(name, seq, el) { window.__q && __q.push([name, seq, el, +new Date() % ⟦86400|-⟧]); }

  $(function () {
    $('#hcpcs').typeahead({ source: ['⟦E0431|hcpcs⟧', '⟦E0439|hcpcs⟧', '⟦E1392|hcpcs⟧'], minLength: 2, items: ⟦10|-⟧ });
    $('select[name=modifier]').html('<option value="⟦LT|modifier⟧">L</option><option value="⟦RT|modifier⟧">R</option>');
    $('select[name=state]').html('<option value="⟦CO|-⟧">Colorado</option><option value="⟦PR|-⟧">Puerto Rico</option>');
    $('input[name="zip"]').val('⟦80014|-⟧').css({ zIndex: MAX_Z, width: ⟦120|-⟧ });
    $('td[data-hcpcs="⟦L0650|hcpcs⟧"]').addClass('lso');
    $('td[data-row="⟦L0650|-⟧"]').hide();
    $('#diag').attr('placeholder', 'ICD-10, e.g. ⟦M54.16|icd-10-cm⟧').on('keydown', function (e) { if (e.which === ⟦11|-⟧) return false; });
  });
})(jQuery, angular);
